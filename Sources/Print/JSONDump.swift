import PintleModel

/// A writer of a JSON text. Closures write the contents of objects and arrays, so that each is closed.
package protocol JSONDump {
  var json: JSONWriter { get set }
}

extension JSONDump {
  package mutating func object(_ writeMembers: (inout Self) -> Void) {
    json.beginObject()
    writeMembers(&self)
    json.endObject()
  }

  package mutating func object(_ key: String, _ writeMembers: (inout Self) -> Void) {
    json.key(key)
    object(writeMembers)
  }

  package mutating func array<Element>(
    _ key: String, _ elements: [Element], _ writeElement: (inout Self, Element) -> Void
  ) {
    json.key(key)
    json.beginArray()
    for element in elements {
      json.element()
      writeElement(&self, element)
    }
    json.endArray()
  }

  /// A string or `null`.
  package mutating func string(_ key: String, _ value: String?) {
    json.key(key)
    if let value { json.string(value) } else { json.null() }
  }

  package mutating func integer(_ key: String, _ value: Int) {
    json.key(key)
    json.integer(value)
  }

  package mutating func bool(_ key: String, _ value: Bool) {
    json.key(key)
    json.bool(value)
  }
}

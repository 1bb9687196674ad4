import PintleModel

/// Functions and types.
extension ModelDump {
  mutating func write(_ function: Function, key: String) {
    object(key) {
      $0.string("name", function.name)
      $0.kind(of: function)
      $0.array("params", function.parameters) { dump, parameter in
        dump.object {
          $0.string("name", parameter.name)
          $0.type("type", parameter.type)
        }
      }
      if let result = function.result { $0.type("result", result) }
      $0.docs(function.docs)
      $0.stability(function.stability)
      $0.externalID(function.externalID)
    }
  }

  private mutating func kind(of function: Function) {
    let prefix = function.isAsync ? "async-" : ""
    switch function.kind {
    case .freestanding: string("kind", prefix + "freestanding")
    case .method(let id): object("kind") { $0.integer(prefix + "method", id.index) }
    case .static(let id): object("kind") { $0.integer(prefix + "static", id.index) }
    case .constructor(let id): object("kind") { $0.integer("constructor", id.index) }
    }
  }

  mutating func write(_ type: TypeDefinition) {
    object {
      $0.string("name", type.name)
      $0.json.key("kind")
      $0.write(type.kind)
      $0.json.key("owner")
      $0.write(type.owner)
      $0.docs(type.docs)
      $0.stability(type.stability)
      $0.externalID(type.externalID)
    }
  }

  private mutating func write(_ owner: TypeDefinition.Owner?) {
    switch owner {
    case .interface(let id): object { $0.integer("interface", id.index) }
    case .world(let id): object { $0.integer("world", id.index) }
    case nil: json.null()
    }
  }

  private mutating func write(_ kind: TypeDefinition.Kind) {
    if case .resource = kind { return json.string("resource") }
    object {
      switch kind {
      case .alias(let type): $0.type("type", type)
      case .record(let fields): $0.write(fields)
      case .variant(let cases): $0.write(cases)
      case .enumeration(let labels): $0.write(labels, of: "enum", as: "cases")
      case .flags(let labels): $0.write(labels, of: "flags", as: "flags")
      case .resource: break
      case .own(let id): $0.object("handle") { $0.integer("own", id.index) }
      case .borrow(let id): $0.object("handle") { $0.integer("borrow", id.index) }
      case .tuple(let types): $0.object("tuple") { $0.array("types", types) { $0.write($1) } }
      case .option(let type): $0.type("option", type)
      case .result(let ok, let err):
        $0.object("result") {
          $0.type("ok", ok)
          $0.type("err", err)
        }
      case .list(let type): $0.type("list", type)
      case .fixedLengthList(let type, let length): $0.fixedLengthList(type, length)
      case .map(let key, let value): $0.array("map", [key, value]) { $0.write($1) }
      case .future(let type): $0.type("future", type)
      case .stream(let type): $0.type("stream", type)
      }
    }
  }

  private mutating func write(_ fields: [TypeDefinition.Field]) {
    object("record") {
      $0.array("fields", fields) { dump, field in
        dump.object {
          $0.string("name", field.name)
          $0.type("type", field.type)
          $0.docs(field.docs)
        }
      }
    }
  }

  private mutating func write(_ cases: [TypeDefinition.Case]) {
    object("variant") {
      $0.array("cases", cases) { dump, item in
        dump.object {
          $0.string("name", item.name)
          $0.type("type", item.payload)
          $0.docs(item.docs)
        }
      }
    }
  }

  private mutating func write(_ labels: [TypeDefinition.Label], of kind: String, as key: String) {
    object(kind) {
      $0.array(key, labels) { dump, label in
        dump.object {
          $0.string("name", label.name)
          $0.docs(label.docs)
        }
      }
    }
  }

  private mutating func fixedLengthList(_ type: TypeRef, _ length: UInt32) {
    json.key("fixed-length-list")
    json.beginArray()
    json.element()
    write(type)
    json.element()
    json.integer(Int(length))
    json.endArray()
  }

  /// A type or `null`.
  private mutating func type(_ key: String, _ type: TypeRef?) {
    json.key(key)
    if let type { write(type) } else { json.null() }
  }

  /// A primitive by name, another type by index.
  private mutating func write(_ type: TypeRef) {
    switch type {
    case .defined(let id): json.integer(id.index)
    default: json.string(type.keyword)
    }
  }
}

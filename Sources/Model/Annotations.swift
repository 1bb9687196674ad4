/// The documentation, gates and `@external-id` of an item.
///
/// Most items have none: the values are boxed, so that an empty set takes one pointer.
package struct Annotations: Sendable {
  fileprivate struct Values: Sendable {
    var docs: String?
    var stability: Stability?
    var externalID: String?

    var isEmpty: Bool { docs == nil && stability == nil && externalID == nil }
  }

  private indirect enum Storage: Sendable {
    case values(Values)
  }

  private var storage: Storage?

  package init(docs: String? = nil, stability: Stability? = nil, externalID: String? = nil) {
    values = Values(docs: docs, stability: stability, externalID: externalID)
  }

  fileprivate var values: Values {
    get {
      guard case .values(let values) = storage else { return Values() }
      return values
    }
    set { storage = newValue.isEmpty ? nil : .values(newValue) }
  }
}

/// An item that can have annotations.
package protocol Annotated {
  var annotations: Annotations { get set }
}

extension Annotated {
  /// The text of the documentation comments.
  package var docs: String? {
    get { annotations.values.docs }
    set { annotations.values.docs = newValue }
  }

  /// The meaning of the gates; `nil` without gates.
  package var stability: Stability? {
    get { annotations.values.stability }
    set { annotations.values.stability = newValue }
  }

  /// The text of `@external-id`.
  package var externalID: String? {
    get { annotations.values.externalID }
    set { annotations.values.externalID = newValue }
  }
}

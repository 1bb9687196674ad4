/// The way from a parameter or the result to the part that a check is about, for the message of a trap: `entries[3].name`.
package struct Path: Hashable, Sendable {
  package enum Element: Hashable, Sendable {
    case field(String)
    case `case`(String)
    /// An element of a list, by the counter of the list step around the check.
    case index(Value)
    /// An element of a fixed-length list that crosses as core values.
    case position(Int)
  }

  /// The parameter's name, `result`, or `parameters` for the area of all. `nil` inside a routine, where the path is relative
  /// to the routine's subject.
  package var root: String?
  /// Whether the root is not a parameter although a parameter has its name.
  package var isAmbiguous: Bool
  package var elements: [Element]

  package init(root: String?, isAmbiguous: Bool = false, elements: [Element] = []) {
    self.root = root
    self.isAmbiguous = isAmbiguous
    self.elements = elements
  }

  package func appending(_ element: Element) -> Path {
    var path = self
    path.elements.reserveCapacity(elements.count + 1)
    path.elements.append(element)
    return path
  }

  /// The root, in parentheses if it could be mistaken for a parameter.
  ///
  /// - Parameter spelling: how names are written.
  package func distinctRoot(_ spelling: (String) -> String = { $0 }) -> String? {
    root.map { isAmbiguous ? "(\(spelling($0)))" : spelling($0) }
  }
}

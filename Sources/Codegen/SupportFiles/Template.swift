import PintleTemplates

/// An embedded file of `Templates/`: support code that is the same for every world, or a file of a new project.
package struct Template: Sendable {
  /// The path below `Templates/`, for example `rust/rt.rs`.
  package let path: String
  package let text: String

  /// Every template, sorted by path.
  package static let all: [Template] = {
    var count = 0
    let rows = pintle_templates(&count)
    return UnsafeBufferPointer(start: rows, count: count).map { row in
      let bytes = UnsafeBufferPointer(start: row.bytes, count: row.size)
      return Template(path: String(cString: row.path), text: String(decoding: bytes, as: UTF8.self))
    }
  }()

  /// The text of the template with a path; `nil` if there is none.
  package static func text(_ path: String) -> String? {
    all.first { $0.path == path }?.text
  }
}

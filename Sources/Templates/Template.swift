// swift-format-ignore-file
// Made by Templates/embed. Do not edit: change the files of Templates/ and run it again.

/// The fixed support files of the backends: real files of `Templates/`, embedded.
package enum Template {
  /// Every template: its path below `Templates/`, in byte order, and its text.
  package static let all: [(path: String, text: String)] = [
    ("rust/rt.rs", rustRtRs),
  ]

  /// The text of the template at a path below `Templates/`; `nil` when there is none.
  package static func text(_ path: String) -> String? {
    all.first { $0.path == path }?.text
  }
}

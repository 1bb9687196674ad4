import Foundation

/// What the build plugin must know of a configuration before Pintle reads it. What is wrong with the rest, Pintle reports.
struct TargetConfiguration {
  let url: URL
  /// The files and folders of the WIT.
  let wit: [URL]
  /// The outputs in Swift; `nil` if the file isn't what a configuration should be.
  let outputs: [Output]?

  struct Output: Decodable {
    let language: String
    let engine: String?
    let access: String?
    let support: String?
    let importFrom: [String]?

    enum CodingKeys: String, CodingKey {
      case language, engine, access, support
      case importFrom = "import-from"
    }
  }

  init(_ url: URL) {
    self.url = url
    let content = (try? Data(contentsOf: url)).flatMap { data in
      try? JSONDecoder().decode(Content.self, from: data)
    }
    let folder = url.deletingLastPathComponent()
    wit = content?.wit.map { folder.appending(path: $0).resolvingSymlinksInPath() } ?? []
    outputs = content?.outputs.filter { $0.language == "swift" }
  }

  /// The name of the bindings, which has to be known before the WIT is read: `PintleBindings.swift`, and
  /// `PintleBindings+plane.swift` for `plane.pintle.json`.
  var bindingsName: String {
    let name = url.lastPathComponent
    let world = name == ConfigurationFiles.mainName ? "" : "+" + name.dropLast(".pintle.json".count)
    return "PintleBindings\(world).swift"
  }

  private struct Content: Decodable {
    let wit: [String]
    let outputs: [Output]

    enum CodingKeys: String, CodingKey {
      case wit, outputs
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      wit =
        try (try? [container.decode(String.self, forKey: .wit)])
        ?? container.decode([String].self, forKey: .wit)
      outputs = try container.decode([Output].self, forKey: .outputs)
    }
  }
}

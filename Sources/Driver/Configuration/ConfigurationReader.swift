import PintleCodegen
import PintleDiagnostics

/// Checks the content of a configuration file and turns it into a ``Configuration``.
struct ConfigurationReader {
  private let paths: ConfigurationPaths
  /// Whether each output that the build plugin doesn't make must have a path: not if an option replaces it.
  private let needsPaths: Bool

  /// - Parameter root: the folder that holds the file; empty for the current one.
  static func read(_ json: JSON, root: String, needsPaths: Bool) -> Outcome<Configuration?> {
    let reader = ConfigurationReader(
      paths: ConfigurationPaths(root: root), needsPaths: needsPaths)
    var object = ObjectReader(
      json, subject: "a configuration", keys: ConfigurationKey.allCases.map(\.rawValue))
    _ = object.string(ConfigurationKey.schema.rawValue)
    let wit = reader.wit(&object)
    let world = object.member("world").flatMap { object.string($0.value, "world") }
    let features = reader.features(&object)
    let outputs = reader.outputs(&object)
    guard let wit, !object.diagnostics.containErrors else {
      return .failure(object.diagnostics)
    }
    let worldSpan = object.member("world")?.value.span
    let configuration = Configuration(
      wit: wit, world: world, worldSpan: worldSpan, features: features, outputs: outputs)
    return Outcome(configuration, object.diagnostics)
  }

  /// One path, or an array of them.
  private func wit(_ object: inout ObjectReader) -> [String]? {
    guard let json = object.required("wit") else { return nil }
    guard case .array(let elements) = json.value else {
      return paths.input(json, "wit", &object).map { [$0] }
    }
    if elements.isEmpty {
      object.report("`wit` is empty: name the file or folder of the package", at: json.span)
    }
    return elements.enumerated().compactMap { index, element in
      paths.input(element, "wit[\(index)]", &object)
    }
  }

  private func features(_ object: inout ObjectReader) -> FeatureSet {
    guard let json = object.member("features")?.value,
      let elements = object.array(json, "features")
    else { return .none }
    var names: Set<String> = []
    for (index, element) in elements.enumerated() {
      guard let name = object.string(element, "features[\(index)]") else { continue }
      if let problem = FeatureSet.problem(with: name) {
        object.report(problem.message, at: element.span, help: problem.help)
      }
      names.insert(name)
    }
    return .named(names)
  }

  private func outputs(_ object: inout ObjectReader) -> [Output] {
    guard let json = object.required("outputs"), let elements = object.array(json, "outputs")
    else { return [] }
    if elements.isEmpty {
      object.report(
        "`outputs` is empty: there is nothing to generate", at: json.span,
        help: [#"add an output, for example { "language": "rust", "path": "src/bindings.rs" }"#])
    }
    return elements.compactMap { element in
      let output = output(element)
      object.add(output.diagnostics)
      return output.value
    }
  }

  /// The names of the options of all backends, once each.
  private static let optionNames: [String] =
    Backends.all.flatMap(\.optionList).map(\.name).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }

  private func output(_ json: JSON) -> Outcome<Output?> {
    let keys = ConfigurationKey.OfOutput.allCases.map(\.rawValue) + Self.optionNames
    var object = ObjectReader(json, subject: "an output", keys: keys)
    let path = path(&object)
    let backend = backend(&object)
    guard let path, let backend, !object.diagnostics.containErrors else {
      return .failure(object.diagnostics)
    }
    do throws(FileNameProblem) {
      var output = try Output(backend, at: Paths.join(paths.root, path.text), span: path.span)
      output.hasPath = path.isGiven
      return Outcome(output, object.diagnostics)
    } catch {
      object.report(error.message, at: path.span, help: [error.help])
      return .failure(object.diagnostics)
    }
  }

  /// The path of an output; if it may be missing, the folder of the configuration stands for it.
  private func path(
    _ object: inout ObjectReader
  ) -> (text: String, span: Span, isGiven: Bool)? {
    if object.member("path") == nil, !needsPath(object) { return (".", object.firstByte, false) }
    return object.required("path").flatMap { value in
      paths.output(value, "path", &object).map { ($0, value.span, true) }
    }
  }

  private func needsPath(_ object: ObjectReader) -> Bool {
    guard case .string(let language) = object.member("language")?.value.value,
      let backend = Backends.named(language)
    else { return needsPaths }
    return needsPaths && ConfigurationKey.OfOutput.path.isRequired(by: backend)
  }

  private func backend(_ object: inout ObjectReader) -> (any Backend)? {
    guard object.required("language") != nil,
      let name = object.choice("language", among: Backends.all.map(\.name)),
      var backend = Backends.named(name)
    else { return nil }
    let options = backend.optionList
    for option in Self.optionNames {
      guard let member = object.member(option) else { continue }
      if let known = options.first(where: { $0.name == option }) {
        if let values = values(of: known, &object) { backend.set(option, to: values) }
      } else {
        let titles = Backends.titles(withOption: option)
        object.report(
          "`\(option)` is an option of \(titles) output, not of \(backend.title)",
          at: member.keySpan)
      }
    }
    return backend
  }

  private func values(of option: BackendOption, _ object: inout ObjectReader) -> [String]? {
    switch option.kind {
    case .flag: object.bool(option.name).map { [String($0)] }
    case .choice(let choices): object.choice(option.name, among: choices).map { [$0] }
    case .version(let floors): object.version(option.name, floors).map { [$0] }
    case .text: object.string(option.name).map { [$0] }
    case .list: object.strings(option.name)
    }
  }
}

/// A random interface in WIT with one function. The function can be an identity, which returns what its parameters own.
struct RandomInterface {
  /// The handles that a type may hold: results, and parameters that are returned, have no borrows.
  private enum Handles {
    case own, borrow
  }

  private struct Named {
    var name: String
    var handles: Handles?
  }

  private let random: Random
  /// Whether the named types belong to another interface, which may or may not be exported too.
  private let isShared: Bool
  private let exportsShared: Bool
  private var declarations: [String] = []
  private var named: [Named] = []
  /// What the type under construction holds so far.
  private var handles: Handles?
  private var parameters: [String] = []
  /// Which parameters come back in the result.
  private(set) var returned: [Int] = []
  private var result = ""

  init(_ random: Random) {
    self.random = random
    isShared = random.once(in: 3)
    exportsShared = random.once(in: 2)
    let count = random.once(in: 12) ? 17 + random.below(4) : random.pick([0, 1, 1, 1, 2, 2, 3, 4])
    for index in 0..<count {
      let isReturned = !random.once(in: 4)
      let depth = count > 4 ? random.below(2) : random.below(5)
      parameters.append(type(depth, isReturned ? .own : .borrow))
      if isReturned { returned.append(index) }
    }
    switch returned.count {
    case 0: result = ""
    case 1: result = " -> \(parameters[returned[0]])"
    default: result = " -> tuple<\(returned.map { parameters[$0] }.joined(separator: ", "))>"
    }
  }

  /// The interface, imported and exported, with its own resource and one of an interface that is only imported.
  var text: String {
    let list = parameters.enumerated().map { "p\($0.offset): \($0.element)" }
    let types = declarations.joined(separator: "\n  ")
    let names = named.map(\.name).joined(separator: ", ")
    return """
      package t:p;
      interface base { resource res; }
      interface shared { \(isShared ? "use base.{res}; \(types)" : "") }
      interface i {
        use base.{res};
        resource blob;
        \(!isShared ? types : names.isEmpty ? "" : "use shared.{\(names)};")
        f: func(\(list.joined(separator: ", ")))\(result);
      }
      world w { import i; export i; \(exportsShared ? "export shared;" : "") }
      """
  }

  // MARK: Types

  private mutating func type(_ depth: Int, _ allowed: Handles) -> String {
    if depth == 0 || random.once(in: 6) { return leaf(allowed) }
    switch random.below(9) {
    case 0: return "list<\(type(depth - 1, allowed))>"
    case 1: return "list<\(type(depth - 1, allowed)), \(1 + random.below(random.pick([3, 9])))>"
    case 2: return "map<\(key()), \(type(depth - 1, allowed))>"
    case 3: return "tuple<\(types(1 + random.below(5), depth - 1, allowed))>"
    case 4: return "option<\(type(depth - 1, allowed))>"
    case 5: return result(depth - 1, allowed)
    default: return declared(depth - 1, allowed)
    }
  }

  private mutating func types(_ count: Int, _ depth: Int, _ allowed: Handles) -> String {
    (0..<count).map { _ in type(depth, allowed) }.joined(separator: ", ")
  }

  private func key() -> String {
    random.pick(["bool", "u8", "s8", "u16", "s16", "u32", "s32", "u64", "s64", "char", "string"])
  }

  private mutating func leaf(_ allowed: Handles) -> String {
    let usable = named.filter { $0.handles == nil || $0.handles == allowed }
    if !usable.isEmpty, random.once(in: 4) {
      let choice = random.pick(usable)
      handles = handles ?? choice.handles
      return choice.name
    }
    if random.once(in: 8) {
      handles = allowed
      // Only the interface itself knows its own resource.
      let resource = isShared ? "res" : random.pick(["res", "blob"])
      return allowed == .own ? resource : "borrow<\(resource)>"
    }
    return random.pick(["f32", "f64", "char", "string", "list<u8>", key(), key()])
  }

  private mutating func result(_ depth: Int, _ allowed: Handles) -> String {
    switch random.below(4) {
    case 0: "result"
    case 1: "result<\(type(depth, allowed))>"
    case 2: "result<_, \(type(depth, allowed))>"
    default: "result<\(types(2, depth, allowed))>"
    }
  }

  /// A new named type.
  private mutating func declared(_ depth: Int, _ allowed: Handles) -> String {
    let outer = handles
    handles = nil
    let declaration: String
    switch random.below(6) {
    case 0: declaration = "enum # { \(labels(caseCount())) }"
    case 1: declaration = "flags # { \(labels(random.pick([1, 2, 7, 8, 9, 16, 17, 31, 32]))) }"
    case 2: declaration = "type # = \(type(depth, allowed));"
    case 3, 4:
      let fields = (0...random.below(5)).map { "f\($0): \(type(depth, allowed))" }
      declaration = "record # { \(fields.joined(separator: ", ")) }"
    default: declaration = "variant # { \(cases(depth, allowed)) }"
    }
    // The types inside it have been declared by now.
    let name = "n\(named.count)"
    declarations.append(declaration.replacing("#", with: name))
    named.append(Named(name: name, handles: handles))
    handles = handles ?? outer
    return name
  }

  private func caseCount() -> Int {
    random.once(in: 30) ? random.pick([255, 256, 257]) : 1 + random.below(6)
  }

  private func labels(_ count: Int) -> String {
    (0..<count).map { "l\($0)" }.joined(separator: ", ")
  }

  private mutating func cases(_ depth: Int, _ allowed: Handles) -> String {
    let count = caseCount()
    let cases = (0..<count).map { index in
      index < 8 && !random.once(in: 3) ? "c\(index)(\(type(depth, allowed)))" : "c\(index)"
    }
    return cases.joined(separator: ", ")
  }
}

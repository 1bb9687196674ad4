import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The dependencies between packages.
struct PackageGraph {
  private struct Dependency {
    let name: PackageName
    let span: Span
  }

  private let packages: [PackageSource]
  /// The references of each package to others, in source order.
  let references: [[PathReference]]
  private let diagnostics: DiagnosticCollector
  private let indexes: [PackageName: Int]
  private let dependencies: [[Dependency]]

  init(_ packages: [PackageSource], _ diagnostics: DiagnosticCollector) {
    self.packages = packages
    self.diagnostics = diagnostics
    indexes = Dictionary(
      packages.indices.map { (packages[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    references = packages.map { $0.references() }
    dependencies = references.map { references in
      var seen: Set<PackageName> = []
      return references.compactMap { reference in
        let name = PackageName(reference.qualifier)
        guard !reference.isThroughAlias, seen.insert(name).inserted else { return nil }
        return Dependency(name: name, span: reference.qualifier.span)
      }
    }
  }

  /// The indexes of the packages, each after those it depends on. Cycles are reported and cut.
  func dependencyOrder() -> [Int] {
    var order: [Int] = []
    var isPlaced = Array(repeating: false, count: packages.count)
    for start in packages.indices.sorted(by: precedes) {
      visit(start, &isPlaced, &order)
    }
    return order
  }

  private func visit(_ start: Int, _ isPlaced: inout [Bool], _ order: inout [Int]) {
    var stack = [(package: start, next: 0)]
    var onStack: Set<PackageName> = []
    while let top = stack.last {
      let next = top.next
      if !isPlaced[top.package], next < dependencies[top.package].count {
        stack[stack.count - 1].next += 1
        let dependency = dependencies[top.package][next]
        guard let index = indexes[dependency.name], !isPlaced[index] else { continue }
        if onStack.insert(dependency.name).inserted {
          stack.append((package: index, next: 0))
        } else {
          reportCycle(dependency, in: stack.map(\.package))
        }
        continue
      }
      if !isPlaced[top.package] {
        isPlaced[top.package] = true
        order.append(top.package)
      }
      onStack.remove(packages[top.package].name)
      stack.removeLast()
    }
  }

  private func reportCycle(_ dependency: Dependency, in chain: [Int]) {
    let start = indexes[dependency.name].flatMap { chain.lastIndex(of: $0) } ?? 0
    var names = chain[start...].prefix(8).map { "`\(packages[$0].name.text)`" }
    if chain.count - start > 8 { names.append("…") }
    let path = (names + ["`\(dependency.name.text)`"]).joined(separator: " -> ")
    diagnostics.report(
      .packageCycle, "packages depend on each other: \(path)", at: dependency.span,
      phase: .packages)
  }

  /// Orders packages by namespace, name and version.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (packages[a].name, packages[b].name)
    if x.namespace != y.namespace { return x.namespace < y.namespace }
    if x.name != y.name { return x.name < y.name }
    guard let first = x.version.flatMap({ SemanticVersion($0) }) else { return y.version != nil }
    guard let second = y.version.flatMap({ SemanticVersion($0) }) else { return false }
    return first < second
  }
}

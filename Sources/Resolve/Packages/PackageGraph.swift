import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Which packages depend on which.
struct PackageGraph {
  private struct Dependency {
    let name: PackageName
    let span: Span
  }

  private let packages: [PackageSource]
  /// The qualified paths in each package, in order.
  let mentions: [[Mention]]
  private let reporter: Reporter
  private let indexes: [PackageName: Int]
  private let dependencies: [[Dependency]]

  init(_ packages: [PackageSource], reporter: Reporter) {
    self.packages = packages
    self.reporter = reporter
    indexes = Dictionary(
      packages.indices.map { (packages[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    mentions = packages.map { $0.mentions() }
    dependencies = mentions.map { mentions in
      var seen: Set<PackageName> = []
      return mentions.compactMap { mention in
        let name = PackageName(mention.qualifier)
        guard !mention.isThroughAlias, seen.insert(name).inserted else { return nil }
        return Dependency(name: name, span: mention.qualifier.span)
      }
    }
  }

  /// Indexes of the packages, each behind those it depends on; cycles are reported and cut.
  func placementOrder() -> [Int] {
    var order: [Int] = []
    var placed = Array(repeating: false, count: packages.count)
    for start in packages.indices.sorted(by: precedes) {
      visit(start, &placed, &order)
    }
    return order
  }

  private func visit(_ start: Int, _ placed: inout [Bool], _ order: inout [Int]) {
    var stack = [(package: start, next: 0)]
    var marked: Set<PackageName> = []
    while let top = stack.last {
      let next = top.next
      if !placed[top.package], next < dependencies[top.package].count {
        stack[stack.count - 1].next += 1
        let dependency = dependencies[top.package][next]
        guard let index = indexes[dependency.name], !placed[index] else { continue }
        if marked.insert(dependency.name).inserted {
          stack.append((package: index, next: 0))
        } else {
          reportCycle(dependency, in: stack.map(\.package))
        }
        continue
      }
      if !placed[top.package] {
        placed[top.package] = true
        order.append(top.package)
      }
      marked.remove(packages[top.package].name)
      stack.removeLast()
    }
  }

  private func reportCycle(_ dependency: Dependency, in chain: [Int]) {
    let start = indexes[dependency.name].flatMap { chain.lastIndex(of: $0) } ?? 0
    // Long cycles are not shown in full.
    var names = chain[start...].prefix(8).map { "`\(packages[$0].name.text)`" }
    if chain.count - start > 8 { names.append("…") }
    let path = (names + ["`\(dependency.name.text)`"]).joined(separator: " -> ")
    reporter.report(
      .packageCycle, "packages depend on each other: \(path)", at: dependency.span,
      phase: .packages)
  }

  /// By namespace, name and version.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (packages[a].name, packages[b].name)
    if x.namespace != y.namespace { return x.namespace < y.namespace }
    if x.name != y.name { return x.name < y.name }
    guard let first = x.version.flatMap({ SemanticVersion($0) }) else { return y.version != nil }
    guard let second = y.version.flatMap({ SemanticVersion($0) }) else { return false }
    return first < second
  }
}

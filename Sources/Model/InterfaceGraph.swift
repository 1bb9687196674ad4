import PintleDiagnostics
import PintleSyntax

/// Which interfaces of a package use which others.
struct InterfaceGraph {
  private struct Edge {
    let target: Int
    /// The name in the `use` or `include`.
    let span: Span
    /// Where the same file says what the name means.
    let declaration: Span?
  }

  let scope: PackageScope
  let reporter: Reporter

  /// Indexes of the nodes, each behind those it uses, without the ones that hang on a cycle.
  func order() -> [Int] {
    let edges = scope.nodes.map(edges)
    let targets = edges.map { $0.map(\.target) }
    let graph = TopologicalOrder(targets)
    for walk in graph.cycles(targets) { reportCycle(walk, edges) }
    return graph.order
  }

  private func edges(of node: Node) -> [Edge] {
    switch node.kind {
    case .interface(let interface):
      interface.items.compactMap { item in
        guard case .use(let use) = item else { return nil }
        return edge(to: use.path, in: node.file)
      }
    case .world(let world):
      world.items.compactMap { item in
        guard case .include(let include) = item else { return nil }
        return edge(to: include.path, in: node.file)
      }
    }
  }

  private func edge(to path: PathSyntax, in file: Int) -> Edge? {
    guard path.qualifier == nil else { return nil }
    guard case .node(let target) = scope.lookUp(path.name.text, in: file) else { return nil }
    return Edge(
      target: target, span: path.name.span,
      declaration: scope.declaration(of: path.name.text, in: file))
  }

  private func reportCycle(_ walk: [Int], _ edges: [[Edge]]) {
    guard let closing = walk.last, let start = walk.firstIndex(of: closing) else { return }
    let places = zip(walk, walk.dropFirst()).compactMap { from, to in
      edges[from].first { $0.target == to }
    }
    guard let first = places.first else { return }
    let named = walk.count > 1 && start <= 1 ? walk[1] : closing
    let name = scope.nodes[named].name.text
    let labels = places.dropFirst(max(start, 1)).prefix(10).map { edge in
      Label("`\(scope.nodes[edge.target].name.text)` is needed here", at: edge.span)
    }
    reporter.report(
      .recursiveInterface, "`\(name)` depends on itself", at: position(of: first), labels: labels)
  }

  /// In the same file the declaration that is named, or the name that a top-level `use` gave another one to; else the
  /// name at the use.
  private func position(of edge: Edge) -> Span {
    edge.declaration ?? edge.span
  }
}

import PintleDiagnostics
import PintleSyntax

/// The references between the interfaces and worlds of a package.
struct InterfaceGraph {
  private struct Edge: GraphEdge {
    let target: Int
    /// The name in the `use` or `include`.
    let span: Span
    /// Where the same file declares the name.
    let declaration: Span?
  }

  let scope: PackageScope
  let diagnostics: DiagnosticCollector

  /// The indexes of the declarations, each after those it refers to; cycles and what depends on them are left out.
  func order() -> [Int] {
    var edges = EdgeLists<Edge>(capacity: scope.declarations.count)
    for declaration in scope.declarations {
      addEdges(of: declaration, to: &edges)
      edges.endNode()
    }
    let graph = TopologicalOrder(edges)
    for walk in graph.cycles { reportCycle(walk, edges) }
    return graph.order
  }

  private func addEdges(of declaration: Declaration, to edges: inout EdgeLists<Edge>) {
    switch declaration.kind {
    case .interface(let interface):
      for case .use(let use) in interface.items {
        if let edge = edge(to: use.path, in: declaration.file) { edges.append(edge) }
      }
    case .world(let world):
      for case .include(let include) in world.items {
        if let edge = edge(to: include.path, in: declaration.file) { edges.append(edge) }
      }
    }
  }

  private func edge(to path: PathSyntax, in file: Int) -> Edge? {
    guard path.qualifier == nil else { return nil }
    guard case .declaration(let target) = scope.lookUp(path.name.text, in: file) else { return nil }
    return Edge(
      target: target, span: path.name.span,
      declaration: scope.declarationSpan(of: path.name.text, in: file))
  }

  private func reportCycle(_ walk: [Int], _ edges: EdgeLists<Edge>) {
    guard let closing = walk.last, let start = walk.firstIndex(of: closing) else { return }
    let steps = zip(walk, walk.dropFirst()).compactMap { from, to in
      edges[from].first { $0.target == to }
    }
    guard let first = steps.first else { return }
    let named = walk.count > 1 && start <= 1 ? walk[1] : closing
    let labels = steps.dropFirst(max(start, 1)).prefix(10).map { edge in
      Label("`\(scope.declarations[edge.target].name.text)` is needed here", at: edge.span)
    }
    diagnostics.report(
      .recursiveInterface, "`\(scope.declarations[named].name.text)` depends on itself",
      at: first.declaration ?? first.span, labels: labels)
  }
}

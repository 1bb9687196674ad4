import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Which interfaces of a package use which others.
struct InterfaceGraph {
  private struct Edge: GraphEdge {
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
    var edges = EdgeLists<Edge>(capacity: scope.nodes.count)
    for node in scope.nodes {
      addEdges(of: node, to: &edges)
      edges.endNode()
    }
    let graph = TopologicalOrder(edges)
    for walk in graph.cycles { reportCycle(walk, edges) }
    return graph.order
  }

  private func addEdges(of node: Node, to edges: inout EdgeLists<Edge>) {
    switch node.kind {
    case .interface(let interface):
      for case .use(let use) in interface.items {
        if let edge = edge(to: use.path, in: node.file) { edges.append(edge) }
      }
    case .world(let world):
      for case .include(let include) in world.items {
        if let edge = edge(to: include.path, in: node.file) { edges.append(edge) }
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

  private func reportCycle(_ walk: [Int], _ edges: EdgeLists<Edge>) {
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

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
    let edges = scope.declarations.map { self.edges(of: $0) }
    let graph = TopologicalOrder(edges)
    for walk in graph.cycles { reportCycle(walk, edges) }
    return graph.order
  }

  private func edges(of declaration: Declaration) -> [Edge] {
    switch declaration.kind {
    case .interface(let interface):
      interface.items.compactMap {
        guard case .use(let use) = $0 else { return nil }
        return edge(to: use.path, in: declaration.file)
      }
    case .world(let world):
      world.items.compactMap {
        guard case .include(let include) = $0 else { return nil }
        return edge(to: include.path, in: declaration.file)
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

  private func reportCycle(_ walk: [Int], _ edges: [[Edge]]) {
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

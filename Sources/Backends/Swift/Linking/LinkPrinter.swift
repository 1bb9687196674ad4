import PintleABI
import PintleCodegen

/// Prints the description of the core module that implements the world.
struct LinkPrinter {
  let abi: WorldABI
  let link: LinkNames
  let imports: ImportPrinter

  func print(to writer: inout CodeWriter) {
    let host = imports.needsHost ? "_ host: some Imports" : ""
    writer.docs("The items that the module may import and must export.")
    writer.block("private static func pintleWorld(\(host)) -> PintleWorld {") { writer in
      for provider in imports.providers {
        writer.line("let \(imports.local(provider)) = host.\(imports.property(provider))")
      }
      writer.line("\(imports.providers.isEmpty ? "" : "return ")PintleWorld(")
      writer.indented { writer in
        printImports(to: &writer)
        printExports(to: &writer)
        printResources(to: &writer)
        printHostResources(to: &writer)
        printWellKnownExports(to: &writer)
      }
      writer.line(")")
    }
  }

  private func printImports(to writer: inout CodeWriter) {
    guard !imports.scopes.isEmpty else { return }
    let lists = imports.listCalls
    writer.block("imports: [", "],") { writer in
      for list in lists { writer.line(lists.count == 1 ? list : "\(list),") }
    }
  }

  private func printExports(to writer: inout CodeWriter) {
    guard !link.functions.isEmpty else { return }
    writer.block("exports: [", "],") { writer in
      for (_, function) in link.functions {
        guard case .export(let name) = function.coreName else { continue }
        var arguments = [
          SwiftNames.literal(name), CoreTypes.list(function.signature.parameters),
          CoreTypes.list(function.signature.results),
        ]
        if let postReturn = function.postReturn {
          arguments.append("postReturn: \(SwiftNames.literal(postReturn))")
        }
        let close = link.functions.count == 1 ? ")" : "),"
        writer.list("PintleExport(", arguments, close, style: .attached)
      }
    }
  }

  private func printResources(to writer: inout CodeWriter) {
    guard !link.resources.isEmpty else { return }
    writer.block("resources: [", "],") { writer in
      for (_, resource) in link.resources {
        let names = [("new", resource.new), ("rep", resource.rep), ("drop", resource.drop)]
        var arguments = names.map { label, name -> String in
          let parts = [name.module, name.field].map(SwiftNames.literal)
          return "\(label): PintleImportName(\(parts.joined(separator: ", ")))"
        }
        arguments.append("destructor: \(SwiftNames.literal(resource.destructor))")
        let close = link.resources.count == 1 ? ")" : "),"
        writer.list("PintleResource(", arguments, close, style: .attached)
      }
    }
  }

  private func printHostResources(to writer: inout CodeWriter) {
    guard !link.hostResources.isEmpty else { return }
    writer.block("hostResources: [", "],") { writer in
      for (_, resource) in link.hostResources {
        let parts = [resource.drop.module, resource.drop.field].map(SwiftNames.literal)
        let arguments = [
          "drop: PintleImportName(\(parts.joined(separator: ", ")))",
          "objects: PintleObjects<\(imports.object(resource))>(\(imports.owner(resource)))",
        ]
        let close = link.hostResources.count == 1 ? ")" : "),"
        writer.list("PintleHostResource(", arguments, close, style: .attached)
      }
    }
  }

  /// The exports with fixed names, which are not functions of the world.
  private func printWellKnownExports(to writer: inout CodeWriter) {
    writer.line("memory: \(SwiftNames.literal(abi.memoryExport)),")
    writer.line("allocator: \(SwiftNames.literal(abi.allocatorExport)),")
    writer.line("initializer: \(SwiftNames.literal(abi.initializerExport)),")
    writer.line("needsMemory: \(abi.needsMemory),")
    writer.line("needsAllocator: \(abi.needsAllocator)")
  }
}

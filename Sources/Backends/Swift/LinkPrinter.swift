import PintleABI
import PintleCodegen

/// Prints what the world says about its core module.
struct LinkPrinter {
  let abi: WorldABI
  let link: Link
  let imports: ImportPrinter

  func print(to writer: inout CodeWriter) {
    let host = imports.hasImports ? "_ host: some Imports" : ""
    writer.docs("What the module must import and export.")
    writer.block("private static func pintleWorld(\(host)) -> PintleWorld {") { writer in
      writer.line("PintleWorld(")
      writer.indented { writer in
        if imports.hasImports { writer.line("imports: \(imports.listCalls),") }
        printExports(to: &writer)
        printResources(to: &writer)
        printFixed(to: &writer)
      }
      writer.line(")")
    }
  }

  private func printExports(to writer: inout CodeWriter) {
    guard !link.functions.isEmpty else { return }
    writer.block("exports: [", "],") { writer in
      for (_, function) in link.functions {
        guard case .export(let name) = function.coreName else { continue }
        var arguments = [
          swiftLiteral(name), CoreTypes.list(function.signature.parameters),
          CoreTypes.list(function.signature.results),
        ]
        if let postReturn = function.postReturn {
          arguments.append("postReturn: \(swiftLiteral(postReturn))")
        }
        writer.list("PintleExport(", arguments, "),", style: .attached)
      }
    }
  }

  private func printResources(to writer: inout CodeWriter) {
    guard !link.resources.isEmpty else { return }
    writer.block("resources: [", "],") { writer in
      for (_, resource) in link.resources {
        let names = [("new", resource.new), ("rep", resource.rep), ("drop", resource.drop)]
        var arguments = names.map { label, name in
          "\(label): PintleImportName(\(swiftLiteral(name.module)), \(swiftLiteral(name.field)))"
        }
        arguments.append("destructor: \(swiftLiteral(resource.destructor))")
        writer.list("PintleResource(", arguments, "),", style: .attached)
      }
    }
  }

  private func printFixed(to writer: inout CodeWriter) {
    let uses = link.functions.map { MemoryUse($0.abi.hostPlan, abi) }
    writer.line("memory: \(swiftLiteral(abi.memoryExport)),")
    writer.line("allocator: \(swiftLiteral(abi.allocatorExport)),")
    writer.line("initializer: \(swiftLiteral(abi.initializerExport)),")
    writer.line("needsMemory: \(uses.contains { $0.readsOrWrites }),")
    writer.line("needsAllocator: \(uses.contains { $0.allocates })")
  }
}

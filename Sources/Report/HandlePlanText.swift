import PintleABI
import PintleDiagnostics
import PintleModel

/// Prints the plans of the functions for handles, in the form of ``PlanText``.
struct HandlePlanText {
  private struct Candidate {
    let plan: HandlePlan
    let key: String
    let name: String
    let core: String
  }

  private let candidates: [Candidate]
  private var lines = TextLines()

  var output: TextBuffer { lines.output }
  /// The names that ``write(_:)`` knows.
  var names: [String] { candidates.map(\.name) }

  init(_ abi: WorldABI) {
    let exported = abi.exportedResources.flatMap { resource in
      resource.handlePlans.map { plan in
        Candidate(
          plan: plan, key: resource.key, name: plan.function.rawValue + resource.name,
          core: Self.core(plan.function, resource))
      }
    }
    let imported = abi.importedResources.flatMap { resource in
      resource.handlePlans.map { plan in
        Candidate(
          plan: plan, key: resource.key, name: plan.function.rawValue + resource.name,
          core: Self.text(resource.drop))
      }
    }
    candidates = imported + exported
  }

  private static func core(
    _ function: HandlePlan.Function, _ resource: WorldABI.ExportedResource
  ) -> String {
    switch function {
    case .new: text(resource.new)
    case .rep: text(resource.rep)
    case .drop: text(resource.drop)
    case .hostDrop: "no core function"
    case .destructor: "core export `\(resource.destructor)`"
    }
  }

  private static func text(_ name: ImportName) -> String {
    "core import `\(name.module)` `\(name.field)`"
  }

  /// Writes the plans of a name such as `[resource-drop]blob`, for each copy of the resource; whether there are any.
  mutating func write(_ name: String) -> Bool {
    let found = candidates.filter { $0.name == name }
    for (index, candidate) in found.enumerated() {
      if index > 0 { lines.line() }
      let owner = candidate.plan.resource.side == .imported ? "host" : "guest"
      lines.paragraph(indentation: 0) {
        $0 += "\(name) of \(candidate.key), which the \(owner) implements: \(candidate.core)"
      }
      lines.line()
      lines.line(Self.declaration(candidate.plan.function))
      write(candidate.plan.steps, 2)
    }
    return !found.isEmpty
  }

  private static func declaration(_ function: HandlePlan.Function) -> String {
    switch function {
    case .new: "hostImplementsImport(representation: i32) -> handle: i32"
    case .rep: "hostImplementsImport(handle: i32) -> representation: i32"
    case .drop: "hostImplementsImport(handle: i32)"
    case .hostDrop: "hostDrops(wrapper)"
    case .destructor: "guestImplementsExport(representation: i32)"
    }
  }

  private mutating func write(_ steps: [HandleStep], _ indentation: Int) {
    for step in steps {
      if case .byOwnership(let own, let borrowed) = step {
        for (title, block) in [("own", own), ("borrowed", borrowed)] {
          lines.line("case \(title)", indentation: indentation)
          write(block, indentation + 2)
        }
        continue
      }
      let traps = step.traps.map(\.rawValue).joined(separator: ", ")
      lines.line("\(step)" + (traps.isEmpty ? "" : "  # traps \(traps)"), indentation: indentation)
    }
  }
}

/// An adapter that you could write for `--engine none`: its guests are closures in Swift, over a memory of one page.
///
/// It shows what the support code needs from an engine, and runs a world without WebAssembly, for example in tests of a host.
final class PintleEngine: Sendable {}

/// What a guest imports, and the closures that it exports.
final class PintleModule: Sendable {
  typealias Body = @Sendable (PintleInstance, PintleSlots) throws -> Void

  let imports: [(name: PintleImportName, item: PintleCoreItem)]
  let exports: [(name: String, item: PintleCoreItem)]
  fileprivate let bodies: [String: Body]

  /// The initializer for WebAssembly, which this engine can't run.
  init(wasm: [UInt8], engine: PintleEngine? = nil) throws {
    try PintleFormat.check(wasm)
    throw PintleGuestError.engine("this engine runs closures")
  }

  init(
    imports: [(PintleImportName, PintleCoreSignature)],
    exports: [(name: String, type: PintleCoreSignature, body: Body)]
  ) {
    self.imports = imports.map { ($0, .function($1)) }
    let memory = PintleCoreItem.memory(PintleMemoryType(minimum: 1))
    self.exports = exports.map { ($0.name, .function($0.type)) } + [("memory", memory)]
    bodies = Dictionary(uniqueKeysWithValues: exports.map { ($0.name, $0.body) })
  }
}

/// This engine has no imports of its own.
struct PintleExtraImports {}

struct PintleFunction {
  fileprivate let body: PintleModule.Body
}

struct PintleMemory {
  fileprivate let bytes: UnsafeMutableRawBufferPointer
}

final class PintleInstance {
  private let module: PintleModule
  private let interrupter: PintleInterrupter
  private var imports: [PintleImportName: PintleHostFunction] = [:]
  let bytes: UnsafeMutableRawBufferPointer
  /// The first address that isn't allocated.
  private var end = 1024
  let importedMemory: PintleMemory? = nil

  init(_ module: PintleModule, limits: PintleLimits, interrupter: PintleInterrupter) throws {
    let size = PintleMemoryType.pageSize
    guard limits.memoryBytes.map({ size <= $0 }) ?? true else {
      throw PintleStop.exhausted(.memoryBytes)
    }
    self.module = module
    self.interrupter = interrupter
    bytes = .allocate(byteCount: size, alignment: 16)
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
  }

  deinit {
    bytes.deallocate()
  }

  func instantiate(_ imports: [PintleCoreImport], extra: PintleExtraImports?) throws {
    for (declaration, item) in zip(module.imports, imports) {
      guard case .function(let body) = item else {
        let name = declaration.name
        throw PintleGuestError.mismatch([.unknownImport(module: name.module, field: name.field)])
      }
      self.imports[declaration.name] = body
    }
  }

  func function(_ name: String) -> PintleFunction? {
    module.bodies[name].map { PintleFunction(body: $0) }
  }

  func memory(_ name: String) -> PintleMemory? {
    name == "memory" ? PintleMemory(bytes: bytes) : nil
  }

  func bytes(of memory: PintleMemory) -> UnsafeMutableRawBufferPointer { memory.bytes }

  func call(_ function: PintleFunction, _ slots: PintleSlots) throws {
    if let stop = interrupter.stop() { throw stop }
    try function.body(self, slots)
  }

  // MARK: What the closures use

  /// Calls the host. The slots are not those of the export, whose arguments they would overwrite.
  func callHost(_ name: PintleImportName, _ arguments: [UInt32]) throws {
    if let stop = interrupter.stop() { throw stop }
    let slots = PintleSlots.allocate()
    defer { slots.deallocate() }
    for (index, argument) in arguments.enumerated() { slots.set(index, argument) }
    try imports[name]?(slots)
  }

  /// Allocates a block, and never frees it.
  func allocate(_ size: UInt32, alignment: UInt32) throws -> UInt32 {
    let start = (end + Int(alignment) - 1) / Int(alignment) * Int(alignment)
    guard start + Int(size) <= bytes.count else { throw PintleTrap(message: "out of memory") }
    end = start + Int(size)
    return UInt32(start)
  }
}

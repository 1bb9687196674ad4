/// JavaScriptCore, with one instance of the guest.
///
/// What happens once uses the adapter's code; calls are made directly. Like the adapter, it passes values through the memory of
/// two small modules, since every conversion to a JavaScript value takes time.
final class HandEngine {
  typealias Function = OpaquePointer
  typealias Trap = Bool

  let slots: UnsafeMutableRawPointer
  private(set) var functions: HandFunctions
  private let machine: PintleJSMachine
  private let engine: PintleJSWebAssembly
  private let wasm: [UInt8]
  private let bridge: PintleJSBridge
  private let inward: PintleJSValue
  private let bridgeMemory: UnsafeMutableRawPointer
  private let context: OpaquePointer
  private let callFunction: PintleJSAPI.Call
  private var kept: [PintleJSValue] = []
  private var guestMemory: PintleJSMemory
  private unowned(unsafe) var glue: HandGlue?
  private var imports: [HandImport] = []
  @exclusivity(unchecked) private var pending: (any Error)?

  init(_ wasm: [UInt8]) throws {
    self.wasm = wasm
    machine = try PintleJSMachine(try PintleJSAPI(try PintleJSLibrary(nil)))
    engine = try PintleJSWebAssembly(machine)
    bridge = PintleJSBridge(try PintleDeclarations(wasm))
    context = machine.context
    callFunction = machine.api.call
    let callback = try machine.function(handCallFromJavaScriptCore)
    let host = try machine.object(["call": callback])
    inward = try engine.instantiate(bridge.inward, try machine.object(["host": host]))
    bridgeMemory = try inward.property("memory").property("buffer").address()
    let first = UInt32(PintleJSBridge.firstImportSlots)
    (bridgeMemory + PintleJSBridge.nextSlots).storeBytes(of: first, as: UInt32.self)
    slots = bridgeMemory + PintleJSBridge.exportSlots
    guestMemory = PintleJSMemory(inward)
    // Until the guest starts, there are no functions.
    functions = try HandFunctions { [context] _ in context }
  }

  /// Links and instantiates the guest.
  func start(_ glue: HandGlue) throws {
    self.glue = glue
    let declarations = try PintleDeclarations(wasm)
    // The same code of the guest as with the adapter, which can stop guests.
    let module = try PintleModule(wasm: wasm, engine: benchmarkEngine())
    let changed = try module.wasm(for: PintleLimits())
    let checks = [PintleModuleChanges.check, PintleModuleChanges.refusal]
    let modules = try machine.object()
    for (number, name) in (declarations.imports.map(\.name) + checks).enumerated() {
      guard let item = checks.contains(name) ? .check : HandImport(rawValue: name.field) else {
        throw HandGlue.Failure.trap("an import is unknown")
      }
      imports.append(item)
      var module = try modules.property(name.module)
      if module.isUndefined {
        module = try machine.object()
        try modules.set(name.module, module)
      }
      try module.set(name.field, try inward.property("\(number)"))
    }
    let exports = try engine.instantiate(changed, modules)
    let guest = try machine.object()
    for (number, export) in declarations.exports.enumerated()
    where PintleJSBridge.signature(export.item) != nil {
      try guest.set("\(number)", try exports.property(export.name))
    }
    let outward = try engine.instantiate(
      bridge.outward, try machine.object(["bridge": inward, "guest": guest]))
    functions = try HandFunctions { name in
      guard let number = declarations.exports.firstIndex(where: { $0.name == name }) else {
        throw HandGlue.Failure.trap("no \(name)")
      }
      let function = try outward.property("\(number)")
      kept.append(function)
      return function.reference
    }
    guestMemory = PintleJSMemory(try exports.property("memory"))
  }

  @inline(__always)
  var memory: UnsafeMutableRawBufferPointer { guestMemory.bytes() }

  /// Calls a function with the arguments in the slots, and returns the error.
  @inline(__always)
  func call(_ function: Function) -> (any Error)? {
    let outer = PintleJSThread.current
    PintleJSThread.current = Unmanaged.passUnretained(self).toOpaque()
    var exception: OpaquePointer?
    _ = callFunction(context, function, nil, 0, nil, &exception)
    PintleJSThread.current = outer
    guard exception != nil || pending != nil else { return nil }
    return failure()
  }

  @inline(never)
  private func failure() -> any Error {
    defer { pending = nil }
    return pending ?? HandGlue.Failure.trap("the guest trapped")
  }

  func trap(_ error: any Error) -> Trap {
    pending = error
    return false
  }

  /// Runs the host function that the bridge calls. Returns whether it succeeded.
  @inline(__always)
  fileprivate func callHost(from caller: OpaquePointer?) -> Bool {
    guard caller == context, pending == nil, let glue else { return false }
    let number = Int((bridgeMemory + PintleJSBridge.currentNumber).load(as: UInt32.self))
    let place = Int((bridgeMemory + PintleJSBridge.currentSlots).load(as: UInt32.self))
    guard place <= PintleJSBridge.lastImportSlots else { return false }
    let slots = bridgeMemory + place
    do {
      switch imports[number] {
      // The guest goes on.
      case .check: slots.storeBytes(of: 0, as: UInt32.self)
      case .add: try glue.hostAdd(slots)
      case .textIn: try glue.hostTextIn(slots)
      case .bytesIn: try glue.hostBytesIn(slots)
      case .textOut: try glue.hostTextOut(slots)
      case .personIn: try glue.hostPersonIn(slots)
      case .newItem: try glue.hostNewItem(slots)
      case .itemAdd: try glue.hostItemAdd(slots)
      case .dropItem: try glue.hostDropItem(slots)
      case .newCounter: try glue.newCounterHandle(slots)
      case .counterRepresentation: try glue.counterRepresentation(slots)
      case .dropCounter: try glue.dropCounterHandle(slots)
      }
      return true
    } catch {
      return trap(error)
    }
  }
}

/// The functions of the host, and those that ask whether the guest must stop.
private enum HandImport: String {
  case check
  case add
  case textIn = "text-in"
  case bytesIn = "bytes-in"
  case textOut = "text-out"
  case personIn = "person-in"
  case newItem = "[constructor]item"
  case itemAdd = "[method]item.add"
  case dropItem = "[resource-drop]item"
  case newCounter = "[resource-new]counter"
  case counterRepresentation = "[resource-rep]counter"
  case dropCounter = "[resource-drop]counter"
}

/// The engine for the generated glue.
func benchmarkEngine() throws -> PintleEngine { try PintleEngine() }

/// The function that the bridge calls.
private func handCallFromJavaScriptCore(
  _ context: PintleJSRef, _ function: PintleJSRef, _ this: PintleJSRef, _ count: Int,
  _ arguments: PintleJSArguments, _ exception: PintleJSException
) -> PintleJSRef {
  if let current = PintleJSThread.current {
    let hasSucceeded = Unmanaged<HandEngine>.fromOpaque(current)
      ._withUnsafeGuaranteedRef { $0.callHost(from: context) }
    if hasSucceeded { return nil }
  }
  exception?.pointee = function
  return nil
}

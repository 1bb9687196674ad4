#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Wasmtime, by its unchecked calls, with one instance of the guest.
final class HandEngine {
  /// A `wasmtime_func_t`, which lies in a list that is never moved.
  typealias Function = UnsafeMutableRawPointer
  typealias Trap = OpaquePointer?
  typealias Callback =
    @convention(c) (
      UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutableRawPointer?, Int
    ) -> OpaquePointer?
  private typealias Call =
    @convention(c) (
      OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, Int,
      UnsafeMutableRawPointer?
    ) -> OpaquePointer?

  let slots = UnsafeMutableRawPointer.allocate(byteCount: 16 * 17, alignment: 16)
  private(set) var functions: HandFunctions
  private let library: UnsafeMutableRawPointer
  private let module: OpaquePointer
  private let store: OpaquePointer
  private let context: OpaquePointer
  private let callFunction: Call
  private let memoryData:
    @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer?
  private let memorySize: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?) -> Int
  private let memoryItem: UnsafeMutableRawPointer
  private var pending: (any Error)?

  /// A symbol of the library.
  private static func symbol<T>(_ library: UnsafeMutableRawPointer, _ name: String) throws -> T {
    guard let symbol = dlsym(library, name) else { throw HandGlue.Failure.trap("no \(name)") }
    return unsafeBitCast(symbol, to: T.self)
  }

  init(_ wasm: [UInt8]) throws {
    let path = getenv("PINTLE_WASM_LIBRARY").map { String(cString: $0) } ?? "libwasmtime.so"
    guard let library = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw HandGlue.Failure.trap("can't load \(path)")
    }
    self.library = library
    let configurationNew: @convention(c) () -> OpaquePointer? = try Self.symbol(
      library, "wasm_config_new")
    let setInterruption: @convention(c) (OpaquePointer?, Bool) -> Void = try Self.symbol(
      library, "wasmtime_config_epoch_interruption_set")
    let setDeadline: @convention(c) (OpaquePointer?, UInt64) -> Void = try Self.symbol(
      library, "wasmtime_context_set_epoch_deadline")
    let engineNew: @convention(c) (OpaquePointer?) -> OpaquePointer? = try Self.symbol(
      library, "wasm_engine_new_with_config")
    let moduleNew:
      @convention(c) (
        OpaquePointer?, UnsafePointer<UInt8>?, Int, UnsafeMutableRawPointer?
      ) -> OpaquePointer? = try Self.symbol(library, "wasmtime_module_new")
    let storeNew:
      @convention(c) (
        OpaquePointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
      ) -> OpaquePointer? = try Self.symbol(library, "wasmtime_store_new")
    let storeContext: @convention(c) (OpaquePointer?) -> OpaquePointer? = try Self.symbol(
      library, "wasmtime_store_context")
    callFunction = try Self.symbol(library, "wasmtime_func_call_unchecked")
    memoryData = try Self.symbol(library, "wasmtime_memory_data")
    memorySize = try Self.symbol(library, "wasmtime_memory_data_size")
    // The same code of the guest as with the adapter, which can stop guests.
    let configuration = configurationNew()
    setInterruption(configuration, true)
    let engine = engineNew(configuration)
    var module: OpaquePointer?
    _ = wasm.withUnsafeBufferPointer { moduleNew(engine, $0.baseAddress, $0.count, &module) }
    guard let module, let store = storeNew(engine, nil, nil), let context = storeContext(store)
    else { throw HandGlue.Failure.trap("the module is malformed") }
    setDeadline(context, .max / 2)
    (self.module, self.store, self.context) = (module, store, context)
    memoryItem = .allocate(byteCount: 32, alignment: 8)
    // Until the guest starts, there are no functions.
    functions = try HandFunctions { [memoryItem] _ in memoryItem }
  }

  /// Links and instantiates the guest.
  func start(_ glue: HandGlue) throws {
    let typesOfImports: @convention(c) (OpaquePointer?, UnsafeMutableRawPointer?) -> Void =
      try Self.symbol(library, "wasmtime_module_imports")
    let nameOfImport: @convention(c) (OpaquePointer?) -> UnsafeRawPointer? = try Self.symbol(
      library, "wasm_importtype_name")
    let typeOfImport: @convention(c) (OpaquePointer?) -> OpaquePointer? = try Self.symbol(
      library, "wasm_importtype_type")
    let typeOfFunction: @convention(c) (OpaquePointer?) -> OpaquePointer? = try Self.symbol(
      library, "wasm_externtype_as_functype_const")
    let functionNew:
      @convention(c) (
        OpaquePointer?, OpaquePointer?, Callback, UnsafeMutableRawPointer?,
        UnsafeMutableRawPointer?, UnsafeMutableRawPointer?
      ) -> Void = try Self.symbol(library, "wasmtime_func_new_unchecked")
    let instanceNew:
      @convention(c) (
        OpaquePointer?, OpaquePointer?, UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?,
        UnsafeMutableRawPointer?
      ) -> OpaquePointer? = try Self.symbol(library, "wasmtime_instance_new")
    let exportGet:
      @convention(c) (
        OpaquePointer?, UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int,
        UnsafeMutableRawPointer?
      ) -> Bool = try Self.symbol(library, "wasmtime_instance_export_get")

    var types = Names()
    typesOfImports(module, &types)
    let env = Unmanaged.passUnretained(glue).toOpaque()
    // A `wasmtime_extern_t` has 32 bytes, with the kind at 0, which is 0 for a function, and the function at 8.
    let externs = UnsafeMutableRawPointer.allocate(byteCount: 32 * types.count, alignment: 8)
    externs.initializeMemory(as: UInt8.self, repeating: 0, count: 32 * types.count)
    for index in 0..<types.count {
      let type = types.data?.load(fromByteOffset: 8 * index, as: OpaquePointer.self)
      guard let name = nameOfImport(type)?.load(as: Names.self).text,
        let callback = HandImports.callbacks[name]
      else { throw HandGlue.Failure.trap("an import is unknown") }
      let function = externs + 32 * index + 8
      functionNew(context, typeOfFunction(typeOfImport(type)), callback, env, nil, function)
    }
    var instance: (UInt64, UInt64) = (0, 0)
    var trap: OpaquePointer?
    let error = instanceNew(context, module, externs, types.count, &instance, &trap)
    guard error == nil, trap == nil else { throw HandGlue.Failure.trap("no instance") }

    functions = try HandFunctions { name in
      let item = UnsafeMutableRawPointer.allocate(byteCount: 32, alignment: 8)
      let isFound = Array(name.utf8).withUnsafeBufferPointer {
        exportGet(context, &instance, $0.baseAddress, $0.count, item)
      }
      guard isFound else { throw HandGlue.Failure.trap("no \(name)") }
      return item + 8
    }
    let isFound = Array("memory".utf8).withUnsafeBufferPointer {
      exportGet(context, &instance, $0.baseAddress, $0.count, memoryItem)
    }
    guard isFound else { throw HandGlue.Failure.trap("no memory") }
  }

  /// A vector of names or types.
  private struct Names {
    var count = 0
    var data: UnsafeMutableRawPointer?

    var text: String {
      String(decoding: UnsafeRawBufferPointer(start: data, count: count), as: UTF8.self)
    }
  }

  @inline(__always)
  var memory: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(
      start: memoryData(context, memoryItem + 8), count: memorySize(context, memoryItem + 8))
  }

  /// Calls a function with the arguments in the slots, and returns the error.
  @inline(__always)
  func call(_ function: Function) -> (any Error)? {
    var trap: OpaquePointer?
    let error = callFunction(context, function, slots, 17, &trap)
    guard error != nil || trap != nil else { return nil }
    return failure(error, trap)
  }

  @inline(never)
  private func failure(_ error: OpaquePointer?, _ trap: OpaquePointer?) -> any Error {
    defer { pending = nil }
    return pending ?? HandGlue.Failure.trap("the guest trapped")
  }

  /// A trap for the error of a host function, which the outermost call throws.
  @inline(never)
  func trap(_ error: any Error) -> Trap {
    pending = error
    let new: (@convention(c) (UnsafePointer<UInt8>?, Int) -> OpaquePointer?)? = try? Self.symbol(
      library, "wasmtime_trap_new")
    return new?(Array("failed".utf8), 6)
  }
}

/// The engine for the generated glue.
func benchmarkEngine() throws -> PintleEngine { try PintleEngine() }

/// The functions of the host, one callback for each.
enum HandImports {
  static let callbacks: [String: HandEngine.Callback] = [
    "add": { env, _, slots, _ in run(env, slots) { try $0.hostAdd($1) } },
    "text-in": { env, _, slots, _ in run(env, slots) { try $0.hostTextIn($1) } },
    "bytes-in": { env, _, slots, _ in run(env, slots) { try $0.hostBytesIn($1) } },
    "text-out": { env, _, slots, _ in run(env, slots) { try $0.hostTextOut($1) } },
    "person-in": { env, _, slots, _ in run(env, slots) { try $0.hostPersonIn($1) } },
    "[constructor]item": { env, _, slots, _ in run(env, slots) { try $0.hostNewItem($1) } },
    "[method]item.add": { env, _, slots, _ in run(env, slots) { try $0.hostItemAdd($1) } },
    "[resource-drop]item": { env, _, slots, _ in run(env, slots) { try $0.hostDropItem($1) } },
    "[resource-new]counter": { env, _, slots, _ in
      run(env, slots) { try $0.newCounterHandle($1) }
    },
    "[resource-rep]counter": { env, _, slots, _ in
      run(env, slots) { try $0.counterRepresentation($1) }
    },
    "[resource-drop]counter": { env, _, slots, _ in
      run(env, slots) { try $0.dropCounterHandle($1) }
    },
  ]

  @inline(__always)
  private static func run(
    _ env: UnsafeMutableRawPointer?, _ slots: UnsafeMutableRawPointer?,
    _ body: (HandGlue, UnsafeMutableRawPointer) throws -> Void
  ) -> OpaquePointer? {
    guard let env, let slots else { return nil }
    return Unmanaged<HandGlue>.fromOpaque(env)._withUnsafeGuaranteedRef { glue in
      do {
        try body(glue, slots)
        return nil
      } catch {
        return glue.trap(error)
      }
    }
  }
}

/// The declarations of WasmKit that the adapter uses, as in release 0.3.1 and later, to type-check it where the package can't
/// be fetched. Nothing of it runs.

// MARK: Configuration

public struct WasmFeatureSet: Sendable {
  public init() {}
}

public struct EngineConfiguration: Sendable {
  public enum MemoryBoundsChecking: Sendable {
    case mprotect, software
  }

  public var features: WasmFeatureSet

  public init(
    stackSize: Int? = nil, memoryBoundsChecking: MemoryBoundsChecking? = nil
  ) {
    fatalError()
  }
}

public final class Engine {
  public init(configuration: EngineConfiguration = EngineConfiguration()) { fatalError() }
}

public final class Store {
  @_spi(Fuzzing)
  public var resourceLimiter: ResourceLimiter

  public init(engine: Engine) { fatalError() }
}

/// In release 0.3.1, also structures may conform.
public protocol ResourceLimiter: AnyObject, Sendable {
  func limitMemoryGrowth(to desired: Int) throws -> Bool
  func limitTableGrowth(to desired: Int) throws -> Bool
}

// MARK: Types and values

public enum ValueType: Equatable, Hashable, Sendable {
  case i32, i64, f32, f64, v128
}

public enum Value: Hashable, Sendable {
  case i32(UInt32)
  case i64(UInt64)
  case f32(UInt32)
  case f64(UInt64)
}

public struct Limits: Equatable, Sendable {
  public init(min: UInt64, max: UInt64? = nil, isMemory64: Bool = false, shared: Bool = false) {
    fatalError()
  }
}

public typealias MemoryType = Limits

// MARK: Modules

/// In release 0.3.1, modules are not sendable.
public struct Module {
  public func instantiate(store: Store, imports: Imports = Imports()) throws -> Instance {
    fatalError()
  }
}

public func parseWasm(
  bytes: [UInt8], features: WasmFeatureSet = WasmFeatureSet()
) throws(WasmKitError) -> Module {
  fatalError()
}

public struct Imports {
  public init() { fatalError() }

  public mutating func define<Extern: ExternalValueConvertible>(
    module: String, name: String, _ value: Extern
  ) {
    fatalError()
  }
}

public protocol ExternalValueConvertible {}

// MARK: Instances

public struct Instance {
  public var exports: Exports { fatalError() }
}

public struct Exports {
  public subscript(function name: String) -> Function? { fatalError() }
  public subscript(memory name: String) -> Memory? { fatalError() }
}

public struct Caller: ~Copyable {}

public struct Function: Equatable, ExternalValueConvertible {
  public typealias Implementation = (borrowing Caller, [Value]) throws -> [Value]

  public init(
    store: Store, parameters: [ValueType], results: [ValueType] = [], body: @escaping Implementation
  ) {
    fatalError()
  }

  @discardableResult
  public func invoke(_ arguments: [Value] = []) throws -> [Value] { fatalError() }
}

public struct Memory: Equatable, ExternalValueConvertible {
  public init(store: Store, type: MemoryType) throws { fatalError() }

  public var byteCount: Int { fatalError() }

  public func withUnsafeMutableBufferPointer<T>(
    offset: UInt, count: Int, _ body: (UnsafeMutableRawBufferPointer) throws -> T
  ) rethrows -> T {
    fatalError()
  }
}

// MARK: Errors

public struct Trap: Error, CustomStringConvertible {
  public var description: String { fatalError() }
}

public struct WasmKitError: Error, CustomStringConvertible {
  public var description: String { fatalError() }
}

public struct WasmKitException: Error, CustomStringConvertible {
  public var description: String { fatalError() }
}

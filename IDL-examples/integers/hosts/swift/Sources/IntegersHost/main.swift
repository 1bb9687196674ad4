// Run: swift run IntegersHost guest.wasm
import Foundation

/// Returns what the guest passes.
struct Numbers: Integers.Imports {
  func echoU8(_ value: UInt8) -> UInt8 { value }
  func echoU16(_ value: UInt16) -> UInt16 { value }
  func echoU32(_ value: UInt32) -> UInt32 { value }
  func echoU64(_ value: UInt64) -> UInt64 { value }
  func echoS8(_ value: Int8) -> Int8 { value }
  func echoS16(_ value: Int16) -> Int16 { value }
  func echoS32(_ value: Int32) -> Int32 { value }
  func echoS64(_ value: Int64) -> Int64 { value }
  func sumU32(_ values: [UInt32]) -> UInt32 { values.reduce(0, &+) }
  func sumS64(_ values: [Int64]) -> Int64 { values.reduce(0, &+) }
  func limits() throws -> Integers.Extremes { throw Unexpected() }
}

/// The guest answers this one itself.
struct Unexpected: Error {}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let numbers = try Integers(wasm: Array(wasm), imports: Numbers()).numbers

let limits = try numbers.limits()
print("u8: 0 to \(try numbers.echoU8(limits.maxU8))")
print("u16: 0 to \(try numbers.echoU16(limits.maxU16))")
print("u32: 0 to \(try numbers.echoU32(limits.maxU32))")
print("u64: 0 to \(try numbers.echoU64(limits.maxU64))")
print("s8: \(try numbers.echoS8(limits.minS8)) to \(try numbers.echoS8(limits.maxS8))")
print("s16: \(try numbers.echoS16(limits.minS16)) to \(try numbers.echoS16(limits.maxS16))")
print("s32: \(try numbers.echoS32(limits.minS32)) to \(try numbers.echoS32(limits.maxS32))")
print("s64: \(try numbers.echoS64(limits.minS64)) to \(try numbers.echoS64(limits.maxS64))")

print("sum of u32: \(try numbers.sumU32([limits.maxU32, 2]))")
print("sum of s64: \(try numbers.sumS64([limits.maxS64, 1]))")

if UInt8(exactly: 256) == nil { print("256 is no u8") }

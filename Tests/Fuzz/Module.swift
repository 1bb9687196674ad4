import PintleWasmModule

/// Any bytes are a module or have an error at one of them, and whatever is read can be used.
///
/// An input that doesn't begin like a module is a list of changes to one with every section: the place and the new byte.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzModule(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let bytes = WasmFileKind(input) == .module ? input : changed(EverySection.bytes, by: input)
  do throws(MalformedModule) {
    let module = try WasmModule(bytes)
    for section in module.customSections { precondition(section.range.upperBound <= bytes.count) }
    for item in module.imports.map(\.item) + module.exports.map(module.item) {
      precondition(!item.description.isEmpty)
    }
  } catch {
    precondition(0...bytes.count ~= error.offset, error.text)
  }
  return 0
}

private func changed(_ module: [UInt8], by input: [UInt8]) -> [UInt8] {
  var bytes = module
  for start in stride(from: 0, to: input.count - 2, by: 3) {
    let place = Int(input[start]) << 8 | Int(input[start + 1])
    bytes[place % bytes.count] = input[start + 2]
  }
  return bytes
}

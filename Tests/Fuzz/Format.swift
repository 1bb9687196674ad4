/// The formatter keeps its promises for any text.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzFormat(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = FormattingCheck.problem(with: bytes) { fatalError(problem) }
  return 0
}

/// Every echo returns its argument.
extension Host {
  func echoBool(_ v: Bool) -> Bool { v }
  func echoU8(_ v: UInt8) -> UInt8 { v }
  func echoS8(_ v: Int8) -> Int8 { v }
  func echoU16(_ v: UInt16) -> UInt16 { v }
  func echoS16(_ v: Int16) -> Int16 { v }
  func echoU32(_ v: UInt32) -> UInt32 { v }
  func echoS32(_ v: Int32) -> Int32 { v }
  func echoU64(_ v: UInt64) -> UInt64 { v }
  func echoS64(_ v: Int64) -> Int64 { v }
  func echoF32(_ v: Float) -> Float { v }
  func echoF64(_ v: Double) -> Double { v }
  func echoChar(_ v: Unicode.Scalar) -> Unicode.Scalar { v }
  func echoString(_ v: String) -> String { v }
  func echoBytes(_ v: [UInt8]) -> [UInt8] { v }
  func echoShorts(_ v: [Int16]) -> [Int16] { v }
  func echoLongs(_ v: [UInt64]) -> [UInt64] { v }
  func echoFloats(_ v: [Float]) -> [Float] { v }
  func echoBools(_ v: [Bool]) -> [Bool] { v }
  func echoChars(_ v: [Unicode.Scalar]) -> [Unicode.Scalar] { v }
  func echoStrings(_ v: [String]) -> [String] { v }
  func echoNested(_ v: [[[UInt16]]]) -> [[[UInt16]]] { v }
  func echoPairs(_ v: [(String, UInt64)]) -> [(String, UInt64)] { v }
  func echoPoint(_ v: Roundtrip.Point) -> Roundtrip.Point { v }
  func echoPoints(_ v: [Roundtrip.Point]) -> [Roundtrip.Point] { v }
  func echoProfile(_ v: Roundtrip.Profile) -> Roundtrip.Profile { v }
  func echoProfiles(_ v: [Roundtrip.Profile]) -> [Roundtrip.Profile] { v }
  func echoShape(_ v: Roundtrip.Shape) -> Roundtrip.Shape { v }
  func echoShapes(_ v: [Roundtrip.Shape]) -> [Roundtrip.Shape] { v }
  func echoLevel(_ v: Roundtrip.Level) -> Roundtrip.Level { v }
  func echoLevels(_ v: [Roundtrip.Level]) -> [Roundtrip.Level] { v }
  func echoAccess(_ v: Roundtrip.Access) -> Roundtrip.Access { v }
  func echoWide(_ v: Roundtrip.Wide) -> Roundtrip.Wide { v }
  func echoOption(_ v: String?) -> String? { v }
  func echoDeepOption(_ v: UInt8??) -> UInt8?? { v }
  func echoResult(_ v: Result<String, Roundtrip.Failure>) throws -> String { try v.get() }
  func echoResultUnit(_ v: Result<Void, PintleWITError<Void>>) throws { try v.get() }
  func echoResultErr(_ v: Result<Void, Roundtrip.Level>) throws { try v.get() }
  func echoResultList(_ v: [Result<UInt8, PintleWITError<String>>]) -> [Result<
    UInt8, PintleWITError<String>
  >] {
    v
  }
  func echoTuple(_ v: (UInt8, String, Float, Int64)) -> (UInt8, String, Float, Int64) { v }
}

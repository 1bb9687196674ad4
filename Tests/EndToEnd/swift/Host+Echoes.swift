/// Every echo returns its argument.
extension Host {
  typealias Sink = KitchenSink

  func echoBool(_ v: Bool) -> Bool { v }
  func echoU8(_ v: UInt8) -> UInt8 { v }
  func echoU16(_ v: UInt16) -> UInt16 { v }
  func echoU32(_ v: UInt32) -> UInt32 { v }
  func echoU64(_ v: UInt64) -> UInt64 { v }
  func echoS8(_ v: Int8) -> Int8 { v }
  func echoS16(_ v: Int16) -> Int16 { v }
  func echoS32(_ v: Int32) -> Int32 { v }
  func echoS64(_ v: Int64) -> Int64 { v }
  func echoF32(_ v: Float) -> Float { v }
  func echoF64(_ v: Double) -> Double { v }
  func echoChar(_ v: Unicode.Scalar) -> Unicode.Scalar { v }
  func echoString(_ v: String) -> String { v }
  func listBool(_ v: [Bool]) -> [Bool] { v }
  func listU8(_ v: [UInt8]) -> [UInt8] { v }
  func listU16(_ v: [UInt16]) -> [UInt16] { v }
  func listU32(_ v: [UInt32]) -> [UInt32] { v }
  func listU64(_ v: [UInt64]) -> [UInt64] { v }
  func listS8(_ v: [Int8]) -> [Int8] { v }
  func listS16(_ v: [Int16]) -> [Int16] { v }
  func listS32(_ v: [Int32]) -> [Int32] { v }
  func listS64(_ v: [Int64]) -> [Int64] { v }
  func listF32(_ v: [Float]) -> [Float] { v }
  func listF64(_ v: [Double]) -> [Double] { v }
  func listChar(_ v: [Unicode.Scalar]) -> [Unicode.Scalar] { v }
  func listString(_ v: [String]) -> [String] { v }
  func listHue(_ v: [Sink.Hue]) -> [Sink.Hue] { v }
  func listPoint(_ v: [Sink.Point]) -> [Sink.Point] { v }
  func listMixed(_ v: [Sink.Mixed]) -> [Sink.Mixed] { v }
  func listTexts(_ v: [Sink.Texts]) -> [Sink.Texts] { v }
  func listList(_ v: [[UInt32]]) -> [[UInt32]] { v }
  func listOption(_ v: [String?]) -> [String?] { v }
  func listResult(_ v: [Result<String, PintleWITError<UInt32>>]) -> [Result<
    String, PintleWITError<UInt32>
  >] {
    v
  }
  func echoHue(_ v: Sink.Hue) -> Sink.Hue { v }
  func echoPoint(_ v: Sink.Point) -> Sink.Point { v }
  func echoMixed(_ v: Sink.Mixed) -> Sink.Mixed { v }
  func echoTexts(_ v: Sink.Texts) -> Sink.Texts { v }
  func echoNested(_ v: Sink.Nested) -> Sink.Nested { v }
  func optionU8(_ v: UInt8?) -> UInt8? { v }
  func optionU64(_ v: UInt64?) -> UInt64? { v }
  func optionF32(_ v: Float?) -> Float? { v }
  func optionHue(_ v: Sink.Hue?) -> Sink.Hue? { v }
  func optionString(_ v: String?) -> String? { v }
  func optionList(_ v: [UInt8]?) -> [UInt8]? { v }
  func optionPoint(_ v: Sink.Point?) -> Sink.Point? { v }
  func optionTexts(_ v: Sink.Texts?) -> Sink.Texts? { v }
  func optionOption(_ v: String??) -> String?? { v }
  func optionOptionOption(_ v: UInt8???) -> UInt8??? { v }
  func optionResult(_ v: Result<UInt32, PintleWITError<String>>?) -> Result<
    UInt32, PintleWITError<String>
  >? {
    v
  }
  func resultU32String(_ v: Result<UInt32, PintleWITError<String>>) throws -> UInt32 { try v.get() }
  func resultStringHue(_ v: Result<String, Sink.Hue>) throws -> String { try v.get() }
  func resultNothingString(_ v: Result<Void, PintleWITError<String>>) throws { try v.get() }
  func resultU64Nothing(_ v: Result<UInt64, PintleWITError<Void>>) throws -> UInt64 { try v.get() }
  func resultNothing(_ v: Result<Void, PintleWITError<Void>>) throws { try v.get() }
  func resultF32U64(_ v: Result<Float, PintleWITError<UInt64>>) throws -> Float { try v.get() }
  func resultListF64(_ v: Result<[UInt8], PintleWITError<Double>>) throws -> [UInt8] { try v.get() }
  func resultTextsNested(_ v: Result<Sink.Texts, Sink.Nested>) throws -> Sink.Texts { try v.get() }

  func many(
    _ a: UInt8, _ b: Int8, _ c: UInt16, _ d: Int16, _ e: UInt32, _ f: Int32, _ g: UInt64,
    _ h: Int64, _ i: Float, _ j: Double, _ k: Unicode.Scalar, _ l: Bool, _ m: String, _ n: [UInt8],
    _ o: String?, _ p: Sink.Hue
  ) -> Sink.Wide {
    Sink.Wide(
      a: a, b: b, c: c, d: d, e: e, f: f, g: g, h: h, i: i, j: j, k: k, l: l, m: m, n: n, o: o, p: p
    )
  }

  func sixteen(
    _ a: String, _ b: String, _ c: String, _ d: String, _ e: String, _ f: String, _ g: String,
    _ h: String
  ) -> [String] {
    [a, b, c, d, e, f, g, h]
  }

  func nothing() {}
}

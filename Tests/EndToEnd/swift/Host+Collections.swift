/// Maps, lists of fixed length, flags, and variants whose cases share core values.
extension Host {
  func mapString(_ v: [String: UInt32]) -> [String: UInt32] { v }
  func mapTexts(_ v: [UInt8: Sink.Texts]) -> [UInt8: Sink.Texts] { v }
  func mapList(_ v: [Bool: [String]]) -> [Bool: [String]] { v }
  func mapMap(
    _ v: [Unicode.Scalar: [Int64: String?]]
  ) -> [Unicode.Scalar: [Int64: String?]] { v }
  func listMap(_ v: [[String: UInt8]]) -> [[String: UInt8]] { v }
  func optionMap(_ v: [UInt64: Float]?) -> [UInt64: Float]? { v }

  func fixedU8(_ v: [UInt8]) -> [UInt8] { v }
  func fixedF64(_ v: [Double]) -> [Double] { v }
  func fixedString(_ v: [String]) -> [String] { v }
  func fixedTexts(_ v: [Sink.Texts]) -> [Sink.Texts] { v }
  func fixedFixed(_ v: [[UInt16]]) -> [[UInt16]] { v }
  func fixedOption(_ v: [String?]) -> [String?] { v }
  func listFixed(_ v: [[UInt8]]) -> [[UInt8]] { v }
  func fixedLong(_ v: [UInt32]) -> [UInt32] { v }

  func echoOne(_ v: Sink.One) -> Sink.One { v }
  func echoEight(_ v: Sink.Eight) -> Sink.Eight { v }
  func echoNine(_ v: Sink.Nine) -> Sink.Nine { v }
  func echoSeventeen(_ v: Sink.Seventeen) -> Sink.Seventeen { v }
  func echoThirtyTwo(_ v: Sink.ThirtyTwo) -> Sink.ThirtyTwo { v }
  func listNine(_ v: [Sink.Nine]) -> [Sink.Nine] { v }

  func echoJoined(_ v: Sink.Joined) -> Sink.Joined { v }
  func listJoined(_ v: [Sink.Joined]) -> [Sink.Joined] { v }
  func echoGrid(_ v: Sink.Grid) -> Sink.Grid { v }
}

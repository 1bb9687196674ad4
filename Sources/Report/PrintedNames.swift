import PintleABI
import PintleDiagnostics
import PintleModel
import PintlePrint

// Names as reports print them.

extension String {
  /// A core name, escaped as in WIT: an external id may have characters that would control a terminal.
  var printable: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "\\") }) { return self }
    var text = ""
    for scalar in unicodeScalars {
      if scalar == "\\" || scalar.isInvisible {
        text += WITPrinter.escape(scalar)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

extension [String] {
  /// The names, with `#2` and so on after those that repeat; no WIT name has a `#`.
  var numbered: [String] {
    // Most lists are short and have no repetition; a dictionary takes longer than a search.
    if count <= 16, !indices.contains(where: { self[..<$0].contains(self[$0]) }) { return self }
    var counts: [String: Int] = [:]
    return map { name in
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return count == 1 ? name : "\(name)#\(count)"
    }
  }
}

extension TextBuffer {
  /// Core values with their types: `line: i32, line-length: i32`.
  mutating func append(declarationsOf values: [ValueDeclaration]) {
    for (index, name) in values.map(\.hint).numbered.enumerated() {
      if index > 0 { self += ", " }
      self += name
      self += ": "
      self += values[index].type.core?.rawValue ?? ""
    }
  }
}

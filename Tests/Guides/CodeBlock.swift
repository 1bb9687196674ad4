import PintleTestSupport

/// A block of code between fences in a Markdown file.
struct CodeBlock {
  /// The path of the file, and the line of the first fence.
  let file: String
  let line: Int
  /// The word after the fence; empty if there is none.
  let language: String
  let lines: [String]

  var text: String { lines.joined(separator: "\n") }

  static func all(in file: String) throws -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var open: (line: Int, language: String, indent: Int, lines: [String])?
    let lines = try Repository.read(file).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count
      guard line.dropFirst(indent).hasPrefix("```") else {
        let outer = open?.indent ?? 0
        open?.lines.append(String(line.dropFirst(min(outer, indent))))
        continue
      }
      if let block = open {
        blocks.append(
          CodeBlock(file: file, line: block.line, language: block.language, lines: block.lines))
        open = nil
      } else {
        open = (index + 1, String(line.dropFirst(indent + 3)), indent, [])
      }
    }
    return blocks
  }
}

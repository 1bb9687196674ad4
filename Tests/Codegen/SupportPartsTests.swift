import PintleCodegen
import Testing

/// The marks of parts in the templates.
@Suite struct SupportPartsTests {
  private static let files = Template.all.map(\.path)
    .filter { !$0.hasPrefix("swift/") }.map { (path: $0, file: SupportFile($0)) }

  @Test(arguments: ["rust/", "typescript/"])
  func `every part that is needed exists`(_ folder: String) {
    let files = Self.files.filter { $0.path.hasPrefix(folder) }.map(\.file)
    let names = Set(files.flatMap(\.partNames))
    #expect(!names.isEmpty)
    for (part, needs) in files.flatMap(\.needs) {
      #expect(needs.isSubset(of: names), "\(part)")
    }
  }

  @Test func `marks are balanced`() {
    for (path, file) in Self.files {
      let text = Template.text(path) ?? ""
      let marks = text.lines.filter { $0.drop { $0 == " " }.hasPrefix("// #") }
      let ends = marks.count { $0.hasSuffix("// #end") }
      #expect(file.partNames.count == ends && marks.count == 2 * ends, "\(path)")
    }
  }

  @Test func `every part of a JavaScript file is in its TypeScript file`() {
    for (path, file) in Self.files where path.hasSuffix(".js") {
      let typed = SupportFile(path.dropLast(2) + "ts")
      #expect(Set(file.partNames).isSubset(of: typed.partNames), "\(path)")
    }
  }

  @Test func `a part of the Rust runtime declares an item with its name`() {
    let file = SupportFile("rust/rt.rs")
    for name in file.partNames {
      let text = file.parts(of: [.part], used: [name]).joined().joined(separator: "\n")
      #expect(text.contains(name) || name == "static_area", "\(name)")
    }
    #expect(file.partNames.count == Set(file.partNames).count)
  }

  @Test func `nested parts appear only if they are used`() {
    let file = SupportFile("typescript/guest.ts")
    let all = Set(file.partNames)
    let inner = file.parts(of: [.part], used: all).joined().count
    let outer = file.parts(of: [.part], used: ["guest"]).joined().count
    #expect(outer > 0 && outer < inner)
  }
}

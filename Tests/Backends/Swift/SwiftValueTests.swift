import PintleTestSupport
import Testing

@testable import PintleSwift

/// Values of the types of Golden/Options/values.wit, in a program that compares, hashes, encodes and decodes them.
@Suite struct SwiftValueTests {
  @Test(arguments: [false, true])
  func valuesAreComparedAndCoded(_ inlineArrays: Bool) throws {
    let workspace = try SwiftWorkspace()
    let golden = try #require(OptionGolden.all.first { $0.name == "values-codable" })
    let output = try golden.generate { $0.inlineArrays = inlineArrays }
    for file in output.files { try workspace.folder.write(file.text, to: file.name) }
    try workspace.folder.write(SwiftCompileTests.adapter, to: "Adapter.swift")
    try workspace.folder.write(Self.program, to: "Main.swift")
    try workspace.run(
      "swiftc",
      ["-swift-version", "6", "-warnings-as-errors", "-parse-as-library", "-o", "program"]
        + workspace.sources())
    let program = Program(path: workspace.folder.path("program"))
    let result = try program.run([], in: workspace.folder)
    #expect(result == Program.Result(status: 0, output: Self.output, errors: ""))
  }

  private static let program = """
    import Foundation

    func pairs(_ last: UInt8) -> Values.Pairs {
      Values.Pairs(
        one: (1, "a"), nested: (2, (Values.Point(x: 1, y: 2), .darkBlue)), many: [(1, 2), (3, 4)],
        maybe: ("b", "c"), single: "d", outcome: .failure(PintleWITError(("e", 5))),
        done: .success(()), byName: ["f": (6, [7, last])], default: 8,
        aNameThatMakesAComparisonNeedLines: 9, aNameThatMakesComparisonsNeedSeveral: [(1, last)])
    }

    func matrix(_ last: Float) -> Values.Matrix {
      Values.Matrix(
        rows: [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, last]],
        bytes: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], text: "m",
        pairs: [(1, "x"), (2, "y")])
    }

    func check<T: Codable & Hashable>(_ value: T, not other: T) throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let data = try encoder.encode([value])
      let copy = try JSONDecoder().decode([T].self, from: data)
      precondition(copy == [value] && value != other && other == other)
      precondition(Set([value, copy[0], other]).count == 2)
      print(String(decoding: data, as: UTF8.self))
    }

    @main enum Main {
      static func main() throws {
        try check(pairs(1), not: pairs(2))
        try check(matrix(1), not: matrix(2))
        let holder = Values.Holder(pairs: pairs(1), more: [], letter: "z", letters: ["é"])
        try check(holder, not: Values.Holder(pairs: pairs(1), more: [], letter: "z"))
        for value in [Values.Choice.pair((1, 2)), .point(Values.Point(x: 1, y: 2)), .bytes([1, 2, 3])] {
          try check(value, not: .letter("q"))
        }
        try check(Values.Choice.letter("q"), not: .nothing)
        try check(Values.Choice.nothing, not: .pair((1, 2)))
        let deep = Values.Deep(
          twice: .some(nil), outcome: .failure(.red), text: .failure(PintleWITError("t")), style: .bold,
          letters: ["l": 1])
        var other = deep
        other.twice = nil
        try check(deep, not: other)
        try check(other, not: deep)
        let person = Values.Person(name: "n", age: nil, colors: [.red, .darkBlue], style: [.bold, .italic])
        try check(person, not: Values.Person(name: "n", age: 1, colors: [], style: []))
        try check(Values.Shape.line(Values.Point(x: 1, y: 2)), not: .circle(1))
        for bad in ["[{\\"letter\\":{\\"_0\\":\\"two\\"}}]", "[{\\"other\\":{}}]"] {
          let decoded = try? JSONDecoder().decode([Values.Choice].self, from: Data(bad.utf8))
          print(decoded == nil ? "refused" : "accepted")
        }
      }
    }
    """

  private static let output = #"""
    [{"aNameThatMakesAComparisonNeedLines":9,"aNameThatMakesComparisonsNeedSeveral":[[1,1]],\#
    "byName":["f",[6,[7,1]]],"default":8,"done":{"ok":null},"many":[[1,2],[3,4]],"maybe":["b","c"],\#
    "nested":[2,[{"x":1,"y":2},2]],"one":[1,"a"],"outcome":{"err":["e",5]},"single":"d"}]
    [{"bytes":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16],"pairs":[[1,"x"],[2,"y"]],\#
    "rows":[[1,2,3,4],[5,6,7,8],[9,10,11,12],[13,14,15,1]],"text":"m"}]
    [{"letter":"z","letters":["é"],"more":[],"pairs":{"aNameThatMakesAComparisonNeedLines":9,\#
    "aNameThatMakesComparisonsNeedSeveral":[[1,1]],"byName":["f",[6,[7,1]]],"default":8,"done":{"ok":null},\#
    "many":[[1,2],[3,4]],"maybe":["b","c"],"nested":[2,[{"x":1,"y":2},2]],"one":[1,"a"],\#
    "outcome":{"err":["e",5]},"single":"d"}}]
    [{"pair":{"_0":[1,2]}}]
    [{"point":{"_0":{"x":1,"y":2}}}]
    [{"bytes":{"_0":[1,2,3]}}]
    [{"letter":{"_0":"q"}}]
    [{"nothing":{}}]
    [{"letters":["l",1],"outcome":{"err":0},"style":1,"text":{"err":"t"},"twice":[null]}]
    [{"letters":["l",1],"outcome":{"err":0},"style":1,"text":{"err":"t"}}]
    [{"colors":[0,2],"name":"n","style":3}]
    [{"line":{"_0":{"x":1,"y":2}}}]
    refused
    refused

    """#
}

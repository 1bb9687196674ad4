import PintleABI
import PintleTestSupport
import Testing

/// Areas are laid out as records, with a size that is a multiple of their alignment.
@Suite struct ParameterAreaTests {
  @Test(arguments: [
    ("x: list<u32, 16>, y: u8", Layout(size: 68, alignment: 4)),
    ("x: list<u8, 17>", Layout(size: 17, alignment: 1)),
    ("x: list<u16, 16>, y: u64, z: bool", Layout(size: 48, alignment: 8)),
  ])
  func areasOfParametersArePadded(parameters: String, layout: Layout) throws {
    let abi = try WITSource(
      "package a:b; interface i { f: func(\(parameters)); } world w { import i; export i; }"
    ).plan()
    let functions = (abi.imports + abi.exports).flatMap(\.functions)
    #expect(functions.map(\.parameterArea) == [layout, layout])
  }
}

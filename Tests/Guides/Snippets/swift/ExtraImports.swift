func extraImports() -> PintleExtraImports {
  var extra = PintleExtraImports()
  extra.define("env", "random") { () -> Int32 in .random(in: 0..<100) }
  return extra
}

import Testing

/// Names that are unknown, given twice or of the wrong kind.
@Suite struct NameTests {
  @Test func unknownTypesGetTheNearestName() {
    check(
      """
      package a:b;
      interface i {
        type vector = u8;
        make: func(a: ①point) -> ②vectr;
        type x = list<③float32>;
        record r { a: ④other, b: ⑦strng }
        ⑥f: func() -> ⑤f;
      }
      interface j { type other = u8; }
      """,
      """
      ① unknown-type: no type named `point`
      ② unknown-type: no type named `vectr`
        help: a type with a similar name exists: `vector`
      ③ unknown-type: no type named `float32`
        help: this type is called `f32`
      ④ unknown-type: no type named `other`
        help: write `use j.{other};` to use it from there
      ⑦ unknown-type: no type named `strng`
        help: a type with a similar name exists: `string`
      ⑤ not-a-type: `f` is a function, not a type
        ⑥ the function
      """)
  }

  @Test func tenErrorsInOneFileAreAllReported() {
    check(
      """
      package a:b;
      interface i {
        a: func(x: ①aa);
        b: func(x: ②bb);
        c: func(x: ③cc);
        d: func(x: ④dd);
        e: func(x: ⑤ee);
        type f = ⑥ff;
        type g = ⑦gg;
        type h = ⑧hh;
        record k { x: ⑨ii, y: ⑩jj }
      }
      """,
      """
      ① unknown-type: no type named `aa`
      ② unknown-type: no type named `bb`
      ③ unknown-type: no type named `cc`
      ④ unknown-type: no type named `dd`
      ⑤ unknown-type: no type named `ee`
      ⑥ unknown-type: no type named `ff`
        help: a type with a similar name exists: `f`
      ⑦ unknown-type: no type named `gg`
        help: a type with a similar name exists: `g`
      ⑧ unknown-type: no type named `hh`
        help: a type with a similar name exists: `h`
      ⑨ unknown-type: no type named `ii`
      ⑩ unknown-type: no type named `jj`
      """)
  }

  @Test func inlineInterfacesDoNotSeeTheWorld() {
    check(
      """
      package a:b;
      world w {
        type t = u8;
        import i: interface { f: func(x: ①t); }
      }
      """,
      """
      ① unknown-type: no type named `t`
        note: types of the world are not visible in an inline interface
      """)
  }

  @Test func namesOfABodyAreUnique() {
    check(
      """
      package a:b;
      interface other { type x = u8; type y = u8; }
      interface i {
        type ①a = u8;
        record ②a { b: u8 }
        use other.{x as ③a, ④y, x as ⑤y};
        ⑥a: func();
        ⑦Y: func();
      }
      """,
      """
      ② duplicate-name: `a` is already defined in this interface
        ① first defined here
      ③ duplicate-name: `a` is already defined in this interface
        ① first defined here
      ⑤ duplicate-name: `y` is already defined in this interface
        ④ first defined here
      ⑥ duplicate-name: `a` is already defined in this interface
        ① first defined here
      ⑦ case-only-difference: `Y` and `y` differ only in case
        ④ first defined here
      """)
  }

  @Test func partsOfTypesAreUnique() {
    check(
      """
      package a:b;
      interface i {
        record r { ①a: u8, ②a: u8, ③A: u8 }
        enum e { ④x, ⑤x }
        f: func(⑥p: u8, ⑦p: u8);
      }
      """,
      """
      ② duplicate-name: field `a` appears twice
        ① first defined here
      ③ case-only-difference: `A` and `a` differ only in case
        ① first defined here
      ⑤ duplicate-name: case `x` appears twice
        ④ first defined here
      ⑦ duplicate-name: parameter `p` appears twice
        ⑥ first defined here
      """)
  }

  @Test func membersOfResourcesAreUnique() {
    check(
      """
      package a:b;
      interface i {
        resource ①r {
          ②constructor();
          ③constructor(a: u8);
          ④m: func(⑤self: u8);
          ⑥m: static func(self: u8);
          ⑦r: func();
        }
      }
      """,
      """
      ③ duplicate-name: resource `r` has more than one constructor
        ② the first one
      ⑤ duplicate-name: parameter `self` appears twice
        note: the first parameter of a method is `self`, without being written
      ⑥ duplicate-name: resource `r` already has a member `m`
        ④ first defined here
      ⑦ duplicate-name: a member cannot have the name of its resource
        ① the resource
      """)
  }

  @Test func usedNamesMustExist() {
    check(
      """
      package a:b;
      interface ⑩other { type thing = u8; go: func(); }
      interface i { use other.{①thng, ②go}; use ③othr.{x}; use ④w.{x}; f: func(a: thng, b: x); }
      world ⑤w { import ⑥missing; include ⑦nothing; include ⑧other; include v; }
      world v {}
      """,
      """
      ① unknown-type: interface `other` has no type named `thng`
        help: a type with a similar name exists: `thing`
      ② not-a-type: `go` is a function, only types can be used
      ③ unknown-interface: no interface named `othr`
        help: an interface with a similar name exists: `other`
      ④ not-an-interface: `w` is a world, an interface is needed
        ⑤ declared here
      unmarked duplicate-name: `x` is already defined in this interface
        unmarked first defined here
      ⑥ unknown-interface: no interface named `missing`
      ⑦ unknown-world: no world named `nothing`
      ⑧ not-a-world: `other` is an interface, a world is needed
        ⑩ declared here
      """)
  }

  @Test func interfacesAndWorldsShareTheirNames() {
    check(
      """
      package a:b;
      interface ①i {}
      world ②i {}
      use i as ③j;
      use c:d/④j;
      use ⑤k as l;
      """,
      """
      ② duplicate-name: `i` is declared twice in package `a:b`
        ① first declared here
      ④ duplicate-name: `j` is already defined in this file
        ③ first defined here
        help: give it another name with `as`
      ⑤ unknown-interface: no interface named `k`
      unmarked unknown-package: package `c:d` is not found
        help: put it into the folder `deps` beside the WIT files
      """)
  }
}

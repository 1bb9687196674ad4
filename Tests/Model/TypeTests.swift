import PintleModel
import Testing

/// The rules for types and functions.
@Suite struct TypeTests {
  @Test func recursionIsRefused() {
    check(
      """
      package a:b;
      interface i {
        record a { x: ①a }
        record b { x: list<②c> }
        type c = option<③d>;
        variant d { leaf, node(④b) }
        type e = ⑤a;
      }
      """,
      """
      ① recursive-type: type `a` contains itself
        help: types cannot be recursive: refer to a resource or an index instead
      ② recursive-type: type `b` contains itself
        ③ contains `d`
        ④ contains `b`
        help: types cannot be recursive: refer to a resource or an index instead
      """)
  }

  @Test func interfacesCannotUseEachOther() {
    check(
      """
      package a:b;
      interface i { use ②j.{x}; type y = u8; }
      interface ①j { use ③i.{y}; type x = u8; }
      """,
      """
      ① recursive-interface: `i` depends on itself
        ③ `i` is needed here
      """)
  }

  @Test func handlesAreForResources() {
    check(
      """
      package a:b;
      interface i {
        resource r;
        type ok = r;
        record ①rec { a: u8 }
        type ④owned = own<r>;
        f: func(a: own<②rec>, b: borrow<ok>, c: borrow<③owned>);
      }
      """,
      """
      ② not-a-resource: `rec` is not a resource
        ① defined here
        help: handles exist for resources only: write `rec`
      ③ not-a-resource: `owned` is not a resource
        ④ defined here
        help: handles exist for resources only: write `owned`
      """)
  }

  @Test func borrowsCannotBeReturned() {
    check(
      """
      package a:b;
      interface i {
        resource r { ①m: func() -> borrow<r>; }
        record page { x: option<borrow<r>> }
        type pages = list<page>;
        ②f: func(a: pages) -> result<pages, string>;
        g: func() -> own<r>;
        h: func(a: ③future<borrow<r>>);
      }
      """,
      """
      ③ warning: borrow-in-result: a future of borrowed handles cannot be used
      ① borrow-in-result: the result of `m` contains a borrowed handle
        help: return an owned handle: the resource without `borrow`
      ② borrow-in-result: the result of `f` contains a borrowed handle
        note: it is in `pages`, in `page`
        help: return an owned handle: the resource without `borrow`
      """)
  }

  @Test func keysOfMapsArePrimitives() {
    check(
      """
      package a:b;
      interface i {
        type key = string;
        type a = map<string, u8>;
        type b = ①map<②f32, u8>;
        type c = ③map<④key, u8>;
      }
      """,
      """
      ① invalid-map-key: this type cannot be the key of a map
        ② the key
        help: a key is `bool`, an integer type, `char` or `string`, written as such
      ③ invalid-map-key: this type cannot be the key of a map
        ④ the key
        help: a key is `bool`, an integer type, `char` or `string`, written as such
      """)
  }

  @Test func constructorsMayFail() {
    check(
      """
      package a:b;
      interface i {
        resource a { constructor(); }
        resource b { constructor() -> result<b>; }
        resource c { constructor() -> made; }
        type made = result<own<c>, string>;
        resource d { constructor() -> ①d; }
        resource e { constructor() -> ②u8; }
        resource f { constructor() -> result<③a, string>; }
        resource g { constructor() -> ④result<_, string>; }
      }
      """,
      """
      ① invalid-constructor-result: a constructor returns nothing, or a `result`
        help: write `result<d, e>` with an error type `e`, or drop the result
      ② invalid-constructor-result: a constructor returns nothing, or a `result`
        help: write `result<e, e>` with an error type `e`, or drop the result
      ③ invalid-constructor-result: the ok type of a constructor's result must be `f`
      ④ invalid-constructor-result: the ok type of a constructor's result must be `g`
      """)
  }

  @Test func externalIDsAreGivenOnce() {
    check(
      """
      package a:b;
      @①external-id("x") interface i {
        @②external-id("x") @③external-id("y") f: func();
      }
      world w { @④external-id("z") import i; @external-id("z") export l: i; }
      """,
      """
      ① warning: misplaced-attribute: `@external-id` has no effect on an interface
      ③ duplicate-attribute: `@external-id` is given twice
        ② first given here
      ④ warning: misplaced-attribute: `@external-id` has no effect on an interface without a label
      """)
  }

  @Test func gatesAreNotSupportedYet() {
    check(
      """
      package a:b@1.0.0;
      @①since(version = 1.0.0) interface i { @②unstable(feature = x) f: func(); }
      """,
      """
      ① unsupported-feature: the attribute `@since` is not supported yet
      ② unsupported-feature: the attribute `@unstable` is not supported yet
      """)
  }
}

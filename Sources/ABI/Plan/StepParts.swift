import PintleModel

/// A conversion between a core type and the slot that carries it (Canonical ABI, `join`).
package enum SlotCast: String, Hashable, CaseIterable, Sendable {
  // Into the slot.
  case i32ToI64, f32ToI32, f32ToI64, f64ToI64
  case addressToI32, lengthToI32
  // Out of the slot.
  case i64ToI32, i32ToF32, i64ToF32, i64ToF64
  case i32ToAddress, i32ToLength
}

extension Step {
  /// The size and alignment of each element of the block that the step allocates (``LowerOwnership``); `nil` if it allocates none.
  /// The area of indirect parameters is a block of one element.
  package var blockElement: Layout? {
    switch self {
    case .lowerString(_, _, _, let ownership, _):
      ownership.makesBlock ? Layout(size: 1, alignment: 1) : nil
    case .lowerNumericList(_, _, let scalar, _, let ownership, _):
      ownership.makesBlock ? Layout(size: scalar.size, alignment: scalar.size) : nil
    case .lowerList(let list): list.ownership.makesBlock ? list.layout : nil
    case .lowerMap(let map): map.ownership.makesBlock ? map.layout : nil
    case .allocateArea(_, let layout, _): layout
    default: nil
    }
  }
}

extension LowerOwnership {
  fileprivate var makesBlock: Bool {
    switch self {
    case .lend: false
    case .temporary, .transfer, .allocate: true
    }
  }
}

/// A case of a sum, by its discriminant.
package protocol DiscriminatedCase {
  var discriminant: Int { get }
}

extension Collection where Element: DiscriminatedCase {
  /// Whether an unsigned discriminant of `width` bytes has no values besides those of these cases.
  package func areExhaustive(width: Int) -> Bool {
    width < 4 && count == 1 << (8 * width)
  }
}

/// One lifted case of a sum.
package struct CaseLift: DiscriminatedCase, Sendable {
  /// The name of the case; `some`, `none`, `ok`, `err` for the built-in sums.
  package var name: String
  package var discriminant: Int
  package var steps: [Step]
  /// The payload, defined by `steps`; `nil` for a case without one.
  package var payload: Value?
}

/// One lowered case of a sum.
package struct CaseLower: Sendable {
  package var name: String
  package var discriminant: Int
  /// The payload, defined on entry; `nil` for a case without one.
  package var payload: Value?
  package var steps: [Step]
  /// The core values of the case, as many as the step has results.
  package var results: [Value]
}

/// One released case of a sum.
package struct CaseRelease: DiscriminatedCase, Sendable {
  package var name: String
  package var discriminant: Int
  package var steps: [Step]
}

/// The body of a loop over the elements of a list.
package struct ElementLoop: Sendable {
  package var element: TypeRef
  package var layout: Layout
  /// The element: defined by `steps` when it is lifted, on entry when it is lowered.
  package var item: Value
  /// The element's address and its number from 0, defined on entry to `steps`.
  package var cursor: Value
  package var counter: Value
  /// Lifts `item` from `cursor`, or stores it there.
  package var steps: [Step]
}

/// A step with an ``ElementLoop``.
package protocol ElementwiseStep: Sendable {
  var loop: ElementLoop { get }
}

extension ElementwiseStep {
  package var element: TypeRef { loop.element }
  package var layout: Layout { loop.layout }
  package var item: Value { loop.item }
  package var cursor: Value { loop.cursor }
  package var counter: Value { loop.counter }
  package var steps: [Step] { loop.steps }
}

package struct ListLift: ElementwiseStep {
  package var result: Value
  package var type: TypeRef
  package var address: Value
  package var length: Value
  package var ownership: LiftOwnership
  package var path: Path
  package var loop: ElementLoop
}

package struct ListLower: ElementwiseStep {
  package var address: Value
  package var length: Value
  package var type: TypeRef
  package var subject: Value
  package var ownership: LowerOwnership
  package var path: Path
  package var loop: ElementLoop
}

package struct MapLift: Sendable {
  package var result: Value
  package var type: TypeRef
  /// The layout of an entry: a key, then a value.
  package var layout: Layout
  package var address: Value
  package var length: Value
  package var ownership: LiftOwnership
  package var path: Path
  /// The entry's address and its number from 0, defined on entry to `steps`.
  package var cursor: Value
  package var counter: Value
  package var steps: [Step]
  /// The entry, defined by `steps`.
  package var key: Value
  package var value: Value
}

package struct MapLower: Sendable {
  package var address: Value
  package var length: Value
  package var type: TypeRef
  /// The layout of an entry: a key, then a value.
  package var layout: Layout
  package var subject: Value
  package var ownership: LowerOwnership
  package var path: Path
  /// The entry, its address and its number from 0, defined on entry to `steps`.
  package var key: Value
  package var value: Value
  package var cursor: Value
  package var counter: Value
  /// Stores `key` and `value` at `cursor`.
  package var steps: [Step]
}

package struct ElementsLoad: ElementwiseStep {
  package var result: Value
  package var type: TypeRef
  package var count: Int
  package var base: MemoryOperand
  package var path: Path
  package var loop: ElementLoop
}

package struct ElementsStore: ElementwiseStep {
  package var type: TypeRef
  package var count: Int
  package var subject: Value
  package var base: MemoryOperand
  package var path: Path
  package var loop: ElementLoop
}

/// Releases what the elements of a fixed-length list own.
package struct ElementsRelease: Sendable {
  package var layout: Layout
  package var count: Int
  package var base: MemoryOperand
  package var cursor: Value
  package var steps: [Step]
}

/// Releases what the elements own, then the list's block.
package struct ListRelease: Sendable {
  package var address: Value
  package var length: Value
  package var layout: Layout
  package var cursor: Value
  package var steps: [Step]
}

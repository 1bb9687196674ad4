import PintleABI
import PintleTestSupport
import Testing

/// Plans are all that a backend needs: a printer that knows nothing else makes sensible code of them.
@Suite struct PseudoCodeTests {
  private static let world = "Tests/Codegen/Golden/every-step.wit"

  /// The golden file is for reading.
  @Test func everyStepIsPrinted() throws {
    let source = try WITSource(try Repository.read(Self.world))
    let text = PseudoCode.print(try source.plan(), source.model)
    try assertSnapshot(text, "Tests/Codegen/Golden/every-step.txt")
  }

  @Test func theWorldHasEveryStep() throws {
    let abi = try WITSource(try Repository.read(Self.world)).plan()
    var found: Set<StepKind> = []
    var steps: [Step] = (abi.guestRoutines + abi.hostRoutines).flatMap(\.steps)
    for function in (abi.imports + abi.exports).flatMap(\.functions) {
      let plans = [function.guestPlan, function.hostPlan, function.postReturnPlan]
      steps += plans.compactMap { $0 }.flatMap(\.phases).flatMap(\.steps)
    }
    while let step = steps.popLast() {
      found.insert(StepKind(step))
      steps += step.blocks.flatMap(\.steps)
    }
    #expect(Set(StepKind.allCases).subtracting(found) == [])
  }

  /// Only what steps hold is looked at: the printer asks for no layout, no slot and no name of its own.
  @Test func thePrinterComputesNothing() throws {
    let text = try Repository.read("Tests/Codegen/PseudoCode.swift")
    for word in ["TypeFacts", "shape(of", "CoreNames", "Layout(", "[resource-", "cabi_", "cm32p2"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 310)
  }
}

/// The cases of ``Step``, to be counted. A new one is an error here until it has a kind.
private enum StepKind: CaseIterable {
  case constant, cast, liftScalar, lowerScalar, loadScalar, storeScalar
  case loadPointer, storePointer, loadLength, storeLength
  case loadUnsigned, storeUnsigned, checkArea, stackArea, staticArea, allocateArea
  case freeArea, openArena, closeArena, liftString, lowerString, liftNumericList, lowerNumericList,
    liftList
  case lowerList, liftMap, lowerMap, loadNumericElements, storeNumericElements, loadElements,
    storeElements
  case construct, project, liftSum, lowerSum, liftEnum, lowerEnum, liftFlags, lowerFlags
  case checkHandle, liftOwn, liftBorrow, lowerOwn, lowerBorrow, returnLends, checkBorrows
  case dropBorrows, enter, leave, checkMayLeave, loadNamed, storeNamed, callCore, callUser
  case callPostReturn, freeBlock, releaseList, releaseElements, releaseNamed, releaseSum

  init(_ step: Step) {
    self =
      switch step {
      case .constant: .constant
      case .cast: .cast
      case .liftScalar: .liftScalar
      case .lowerScalar: .lowerScalar
      case .loadScalar: .loadScalar
      case .storeScalar: .storeScalar
      case .loadPointer: .loadPointer
      case .loadLength: .loadLength
      case .storePointer: .storePointer
      case .storeLength: .storeLength
      case .loadUnsigned: .loadUnsigned
      case .storeUnsigned: .storeUnsigned
      case .checkArea: .checkArea
      case .stackArea: .stackArea
      case .staticArea: .staticArea
      case .allocateArea: .allocateArea
      case .freeArea: .freeArea
      case .openArena: .openArena
      case .closeArena: .closeArena
      case .liftString: .liftString
      case .lowerString: .lowerString
      case .liftNumericList: .liftNumericList
      case .lowerNumericList: .lowerNumericList
      case .liftList: .liftList
      case .lowerList: .lowerList
      case .liftMap: .liftMap
      case .lowerMap: .lowerMap
      case .loadNumericElements: .loadNumericElements
      case .storeNumericElements: .storeNumericElements
      case .loadElements: .loadElements
      case .storeElements: .storeElements
      case .construct: .construct
      case .project: .project
      case .liftSum: .liftSum
      case .lowerSum: .lowerSum
      case .liftEnum: .liftEnum
      case .lowerEnum: .lowerEnum
      case .liftFlags: .liftFlags
      case .lowerFlags: .lowerFlags
      case .checkHandle: .checkHandle
      case .liftOwn: .liftOwn
      case .liftBorrow: .liftBorrow
      case .lowerOwn: .lowerOwn
      case .lowerBorrow: .lowerBorrow
      case .returnLends: .returnLends
      case .checkBorrows: .checkBorrows
      case .dropBorrows: .dropBorrows
      case .enter: .enter
      case .leave: .leave
      case .checkMayLeave: .checkMayLeave
      case .loadNamed: .loadNamed
      case .storeNamed: .storeNamed
      case .callCore: .callCore
      case .callUser: .callUser
      case .callPostReturn: .callPostReturn
      case .freeBlock: .freeBlock
      case .releaseList: .releaseList
      case .releaseElements: .releaseElements
      case .releaseNamed: .releaseNamed
      case .releaseSum: .releaseSum
      }
  }
}

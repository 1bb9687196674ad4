import PintleABI
import PintleReport
import PintleTestSupport
import Testing

/// The plans of the functions for handles as text.
@Suite struct HandleReportTests {
  private static let text = """
    package a:b;
    interface i { resource r; keep: func(x: r); }
    world w { import i; export i; }
    """

  private static let drop = """
    [resource-drop]r of a:b/i, which the host implements: core import `a:b/i` `[resource-drop]r`

    hostImplementsImport(handle: i32)
      checkMayLeave  # traps may-not-leave
      removeHandle  # traps unknown-handle, lent-handle
      case own
        releaseObject
      case borrowed
        endBorrow

    [resource-drop]r of a:b/i,
        which the guest implements: core import `[export]a:b/i` `[resource-drop]r`

    hostImplementsImport(handle: i32)
      checkMayLeave  # traps may-not-leave
      removeHandle  # traps unknown-handle, lent-handle
      case own
        callDestructor  # traps guest
      case borrowed
        endBorrow

    """

  private static let hostDrop = """
    [host-drop]r of a:b/i, which the guest implements: no core function

    hostDrops(wrapper)
      returnIfDropped
      invalidateWrapper
      waitForExit
      returnIfPoisoned
      enter
      callDestructor  # traps guest
      exit

    """

  @Test(arguments: [("[resource-drop]r", drop), ("[host-drop]r", hostDrop)])
  func plansArePrinted(name: String, expected: String) throws {
    let source = try WITSource(Self.text)
    let plans = ABIReport.plans(of: name, try source.plan(), source.model)
    #expect(plans.value?.text == expected)
    #expect(plans.diagnostics.isEmpty)
  }

  @Test(arguments: HandlePlan.Function.allCases)
  func eachFunctionHasAName(function: HandlePlan.Function) throws {
    let source = try WITSource(Self.text)
    let name = function.rawValue + "r"
    let text = ABIReport.plans(of: name, try source.plan(), source.model).value?.text
    #expect(text?.hasPrefix("\(name) of a:b/i") == true)
  }
}

import consoleBindings
import stringsBindings

/// Tells which guest failed. Both modules have a type `PintleGuestError`; the aliases in the classes of the worlds name the right one.
func describe(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "ok"
  } catch let error as Console.GuestError {
    return "console: \(error)"
  } catch let error as Strings.GuestError {
    return "strings: \(error)"
  } catch let error as Strings.WITError<String> {
    return "strings: \(error.payload)"
  } catch {
    return "\(error)"
  }
}

"""Names for random worlds: words that mean something to a language, to WIT, or to the support code of the bindings."""

RUST = """abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if impl
in let loop macro match mod move mut override priv pub ref return self static struct super trait true try type typeof union
unsafe unsized use virtual where while yield drop clone default copy vec iter into""".split()
SWIFT = """any associatedtype actor case catch class convenience deinit defer didset extension fallthrough fileprivate func get
guard import indirect infix init inout internal is lazy left mutating nil none nonisolated nonmutating open operator optional
package postfix prefix private protocol public repeat required rethrows right set some subscript switch throw throws
typealias unowned var weak willset error hash-value all-cases raw-value description close payload hash""".split()
TYPESCRIPT = """arguments await constructor debugger delete eval export finally function has-own-property instanceof interface
is-prototype-of length name namespace new null number object promise prototype symbol then this to-string
typeof undefined value-of void with map date array never unknown tag val caller dispose proto""".split()
WIT = """bool borrow char f32 f64 flags from future list map option own record resource result s8 s16 s32 s64 stream string
tuple u8 u16 u32 u64 use variant world include ok err none some""".split()
# Names of locals, functions and files in what Pintle generates and in Templates/.
TEMPLATES = """guest memory instance result host link handle handles exports imports options pintle slots store load lower lift
lift-text lower-text release area result-area ret ptr len cursor item index base state kinds own free raw payload-of adopt
dead control core-world host-functions instantiate exports-of wit-error guest-error guest-trap rt vec realloc address
bytes size alignment engine module counter table object objects post-return call export-call check text key value view
result-err result-ok result2 error2 a0 arg0 item2 t0 dtor rep lend borrow-2 void0 pintle-link imports-2 world-host""".split()
ACRONYMS = "HTTP-error get-URL x509-cert TLS A B2 to-JSON DNS-1 a1-b2 U8-list IO r2-D2 utf8 sha-256 v-1-0 ID".split()
PLAIN = "quote order pricing cart audit till lease hue dot profile view batch entry mood rank shelf clock".split()

KEYWORDS = set("""as async bool borrow char constructor enum error-context export f32 f64 flags from func future import include
interface list map option own package record resource result s16 s32 s64 s8 static stream string tuple type u16 u32 u64 u8 use
variant with world""".split())

_POOLS = [RUST, SWIFT, TYPESCRIPT, WIT, TEMPLATES, ACRONYMS, PLAIN]


def key(name):
    """What must differ between the names of one scope: WIT ignores case, and languages drop dashes."""
    return name.replace("-", "").lower()


def escaped(name):
    """The name as WIT spells it."""
    return "%" + name if name in KEYWORDS else name


def words(name):
    """The words of a name, in lower case."""
    return [word.lower() for word in name.split("-")]


def camel(name):
    first, *rest = words(name)
    return first + "".join(word.capitalize() for word in rest)


def pascal(name):
    return "".join(word.capitalize() for word in words(name))


def snake(name):
    return "_".join(words(name))


class Scope:
    """Names that differ from each other, and from reserved ones."""

    def __init__(self, random, reserved=()):
        self.random = random
        self.taken = set(map(key, reserved))

    def new(self):
        name = self._pick()
        tries = 0
        while key(name) in self.taken:
            tries += 1
            name = self._pick()
            if tries > 3:
                name += f"-{self.random.choice(PLAIN)}"
            if tries > 6:
                name += str(self.random.randrange(1000))
        self.taken.add(key(name))
        return name

    def _pick(self):
        name = self.random.choice(self.random.choice(_POOLS))
        if self.random.random() < 0.15:
            name += "-" + self.random.choice(self.random.choice(_POOLS))
        return name

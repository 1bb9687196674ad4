import PintlePrint
import PintleTestSupport
import Testing

@Suite struct WITPrinterTests {
  @Test func printsTheWorkedExample() {
    let checked = resolve(
      """
      package acme:store@1.2.0;
      interface kinds { resource blob; type handle = blob; }
      interface api {
        use kinds.{blob, handle as h};
        record page { next: option<page-id>, data: list<blob> }
        type page-id = u64;
        open: func(a: borrow<h>, b: h) -> result<page, string>;
      }
      world base {
        resource conn { ping: func(); }
        import log: func(c: borrow<conn>, tags: list<string>);
        export api;
      }
      """)
    #expect(checked.report == "")
    #expect(
      checked.printed == """
        package acme:store@1.2.0;

        interface kinds {
          resource blob;

          type handle = blob;
        }

        interface api {
          use kinds.{blob, handle as h};

          type page-id = u64;

          record page {
            next: option<page-id>,
            data: list<blob>,
          }

          open: func(a: borrow<h>, b: h) -> result<page, string>;
        }

        world base {
          import kinds;

          resource conn {
            ping: func();
          }
          import log: func(c: borrow<conn>, tags: list<string>);

          export api;
        }

        """)
    #expect(resolve(checked.printed).printed == checked.printed)
  }
}

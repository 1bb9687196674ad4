use bindings::exports::test::types::shapes::{
    Fault, Grant, Guest, Hue, Many, Maybe, Outcome, Person, Point, Refusal, Rights, Shape,
};
use bindings::test::types::shapes as host;

struct App;

impl bindings::Guest for App {
    fn repaint(place: bindings::Spot) -> bindings::Hue {
        let moved: host::Point = bindings::paint(place, Some(host::Hue::DarkGreen));
        if moved.x == 0 {
            bindings::Hue::Red
        } else {
            host::Hue::DarkGreen
        }
    }
}

// What bindings must leave to their users.
impl PartialEq for Point {
    fn eq(&self, other: &Self) -> bool {
        self.x == other.x && self.y == other.y
    }
}

fn shape(shape: &Shape) -> host::Shape {
    match shape {
        Shape::Circle(radius) => host::Shape::Circle(*radius),
        Shape::Polygon(points) => host::Shape::Polygon(points.iter().map(point).collect()),
        Shape::Named(someone) => host::Shape::Named(person(someone)),
        Shape::Empty => host::Shape::Empty,
    }
}

fn point(&Point { x, y }: &Point) -> host::Point {
    host::Point { x, y }
}

fn person(person: &Person) -> host::Person {
    host::Person {
        first_name: person.first_name.clone(),
        age: person.age,
        at: person.at.as_ref().map(point),
        tags: person.tags.clone(),
    }
}

fn question() -> Result<(), Box<dyn std::error::Error>> {
    Err(Fault::NotFound)?
}

impl Guest for App {
    fn draw(it: Shape, hue: Hue, label: String, maybe: Maybe) -> Outcome {
        assert_eq!(hue as u32, 1);
        match host::draw(&shape(&it), host::Hue::Red, &label, &maybe) {
            Ok(_) => Ok(it),
            Err(refusal) => Err(Refusal {
                reason: format!("{refusal}: {}", question().unwrap_err()),
                shape: it,
            }),
        }
    }

    fn move_(p: Point, people: Vec<Person>) -> Result<Vec<Person>, Fault> {
        let all: Vec<host::Person> = people.iter().map(person).collect();
        match host::move_(point(&p), &all) {
            Ok(_) => Ok(people),
            Err(fault) if fault.message().is_empty() => Err(Fault::TooLarge),
            Err(_) => Err(Fault::NotFound),
        }
    }

    fn allow(
        r: Rights,
        m: Option<Many>,
        grants: Vec<Grant>,
        (name, rights): (String, Rights),
    ) -> (Many, Rights) {
        let all = grants.iter().map(|grant| grant.rights).collect::<Rights>() | r | rights;
        let grants = [host::Grant {
            to: grants[0].to.clone(),
            rights: host::Rights::READ,
        }];
        let many = m.map(|many| host::Many::from_bits_truncate(many.bits()));
        let (many, _) = host::allow(
            host::Rights::all(),
            many,
            &grants,
            (&name, &!host::Rights::READ),
        );
        match all {
            Rights::READ_WRITE => (Many::F0 | Many::F8_AND_A_LONG_NAME, all),
            _ => (Many::from_bits_retain(many.bits()), Rights::empty()),
        }
    }

    fn joined(v: Result<f32, u64>, w: Option<Point>) -> (Hue, Option<String>) {
        match host::joined(v, w.as_ref().map(point)) {
            (host::Hue::Red, maybe) => (Hue::Red, maybe),
            (host::Hue::DarkGreen, maybe) => (Hue::DarkGreen, maybe),
        }
    }
}

bindings::export!(App with_types_in bindings);

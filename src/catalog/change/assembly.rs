//! A change put into the reference: the whole file that somebody would have written who did that one thing otherwise.
//!
//! Owns: the rules by which definitions take the places of others. Does not own: where statements begin and end
//! (`statements`), and which files are changes (`change`).

use std::collections::{BTreeMap, BTreeSet};

use tree_sitter::Node;

use super::places::{Place, Text, head, lines, places, written};
use super::scope::{mentions, taken_from_elsewhere};
use super::statements::{Imported, Kind, Statement, statements};
use crate::catalog::nearest;

/// What cannot be put together: the line of the change, what is wrong, and the next step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    pub line: usize,
    pub what: String,
    pub next: String,
}

/// A source and its syntax tree.
#[derive(Clone, Copy)]
pub struct Code<'t> {
    pub source: &'t str,
    pub root: Node<'t>,
}

/// The reference with what a change defines in the places of its own definitions.
///
/// - A definition takes the place of the one with its name. `class X:` takes the whole class's place, or, with `...` in
///   its body, only that of the members it gives; the class line is the change's.
/// - A name that is new comes before the definition below it in the change, or after the last one if there is none
///   below. Something has to use it: what nobody asked for is a slip of the pen.
/// - Imports come after the reference's, unless it has them; one from the same module that names no less than the
///   reference's takes its place.
/// - `del name` drops a definition.
pub fn assemble(reference: Code, change: Code) -> Result<String, Misfit> {
    let free = taken_from_elsewhere(reference.root, reference.source);
    Merge { reference, change, free: &free, depth: 0 }.blocks(reference.root, change.root)
}

/// The change, and what it goes into: a module, or the body of a class.
struct Merge<'m, 't> {
    reference: Code<'t>,
    change: Code<'t>,
    /// Names that the reference takes from elsewhere: those of built-ins, which a change may define.
    free: &'m BTreeSet<&'t str>,
    /// How many classes are around.
    depth: usize,
}

impl<'m, 't> Merge<'m, 't> {
    fn blocks(&self, reference: Node<'t>, change: Node<'t>) -> Result<String, Misfit> {
        let mut places = places(reference, self.reference.source);
        let given = statements(change, self.change.source);
        self.names_fit(&places, &given)?;
        let anchors = self.replace(&mut places, &given)?;
        self.drop_names(&mut places, &given)?;
        self.add_new(&mut places, &given, &anchors)?;
        if self.depth == 0 {
            self.add_imports(&mut places, &given);
        }
        let last = places.last().map_or(0, |place| place.was.lines.end);
        let end = if self.depth == 0 { lines(self.reference.source, last..usize::MAX) } else { String::new() };
        Ok(written(places, if self.depth == 0 { 2 } else { 1 }) + &end)
    }

    /// What a statement of the change replaces: all of the reference that binds one of its names.
    fn replaced<'p>(places: &'p [Place<'t>], one: &'p Statement<'t>) -> impl Iterator<Item = usize> + 'p {
        let docstring = one.kind == Kind::Docstring;
        let same = move |place: &Place| {
            let imports = matches!(place.was.kind, Kind::Import(_));
            !imports
                && (place.was.names.iter().any(|name| one.names.contains(name))
                    || docstring && place.was.kind == Kind::Docstring)
        };
        (0..places.len()).filter(move |index| same(&places[*index]))
    }

    /// Names that the reference binds together are given together.
    fn names_fit(&self, places: &[Place<'t>], given: &[Statement<'t>]) -> Result<(), Misfit> {
        let all: BTreeSet<&str> = given.iter().flat_map(|one| one.names.iter().copied()).collect();
        for one in given {
            for index in Self::replaced(places, one) {
                let names = &places[index].was.names;
                if let Some(lost) = names.iter().find(|name| !all.contains(*name)) {
                    let together = names.join("` and `");
                    return Err(self.misfit(
                        one,
                        format!("the reference defines `{together}` together, and this change does not give `{lost}`"),
                        format!("define `{lost}` here as well"),
                    ));
                }
            }
        }
        Ok(())
    }

    /// Put definitions in the places of those with their names; returns the place of each statement of the change.
    fn replace(&self, places: &mut [Place<'t>], given: &[Statement<'t>]) -> Result<Vec<Option<usize>>, Misfit> {
        // Where a name went whose place another one has taken: `a, b = 1, 2` for `a = 1` and `b = 2`.
        let mut moved: BTreeMap<usize, usize> = BTreeMap::new();
        let mut begun = BTreeSet::new();
        let mut anchors = Vec::new();
        let mut above = given.first().map_or(0, |first| first.lines.start);
        for one in given {
            let distance = one.lines.start.saturating_sub(above);
            above = one.lines.end;
            let passed_over = matches!(one.kind, Kind::Import(_) | Kind::Drop | Kind::Rest);
            let defines = !passed_over && (self.depth > 0 || one.kind != Kind::Docstring);
            let replaced: Vec<usize> = Self::replaced(places, one).filter(|_| defines).collect();
            let Some(first) = replaced.first().copied() else {
                anchors.push(None);
                continue;
            };
            let anchor = moved.get(&first).copied().unwrap_or(first);
            let text =
                Text { lines: self.text_of(one, &places[first])?, definition: one.kind == Kind::Definition, distance };
            if begun.insert(anchor) {
                places[anchor].texts.clear();
            }
            places[anchor].texts.push(text);
            for other in replaced.into_iter().filter(|other| *other != anchor) {
                if moved.insert(other, anchor).is_none() {
                    places[other].texts.clear();
                }
            }
            anchors.push(Some(anchor));
        }
        Ok(anchors)
    }

    /// The text of a definition that takes another one's place.
    fn text_of(&self, one: &Statement<'t>, place: &Place<'t>) -> Result<String, Misfit> {
        let own = lines(self.change.source, one.lines.clone());
        let Some(body) = rest_of(one, self.change.source) else { return Ok(own) };
        let theirs = place.was.class().and_then(|class| class.child_by_field_name("body")).ok_or_else(|| {
            self.misfit(
                one,
                "`...` stands for the rest of the reference's class, and the reference has no class of this name",
                "write the class in full",
            )
        })?;
        let head = head(body, one.lines.start, self.change.source);
        let inner = Merge { depth: self.depth + 1, free: self.free, ..*self };
        Ok(head + &inner.blocks(theirs, body)?)
    }

    fn drop_names(&self, places: &mut [Place<'t>], given: &[Statement<'t>]) -> Result<(), Misfit> {
        for one in given.iter().filter(|one| one.kind == Kind::Drop) {
            let found: Vec<usize> = Self::replaced(places, one).collect();
            if found.is_empty() {
                let name = one.names.join("`, `");
                return Err(self.misfit(
                    one,
                    format!("there is no `{name}` in the reference to drop"),
                    self.meant(places, one),
                ));
            }
            for index in found {
                places[index].texts.clear();
            }
        }
        Ok(())
    }

    /// What the reference has no place for: before what is below it in the change, or after what is above.
    fn add_new(
        &self,
        places: &mut [Place<'t>],
        given: &[Statement<'t>],
        anchors: &[Option<usize>],
    ) -> Result<(), Misfit> {
        let mut above = 0;
        for (index, one) in given.iter().enumerate() {
            let distance = one.lines.start.saturating_sub(above);
            above = one.lines.end;
            let passed_over = matches!(one.kind, Kind::Drop | Kind::Rest)
                || self.depth == 0 && matches!(one.kind, Kind::Import(_) | Kind::Docstring);
            let text = lines(self.change.source, one.lines.clone());
            let there =
                one.names.is_empty() && places.iter().any(|place| place.texts.iter().any(|own| own.lines == text));
            if anchors[index].is_some() || passed_over || there {
                continue;
            }
            self.is_used(places, one)?;
            let text = Text { lines: self.new_text(one)?, definition: one.kind == Kind::Definition, distance };
            let below = anchors[index..].iter().flatten().next();
            let last = anchors[..index].iter().flatten().last();
            if one.kind == Kind::Docstring {
                places.iter_mut().take(1).for_each(|place| place.before.insert(0, text.clone()));
                continue;
            }
            let rest_below = given[index..].iter().any(|one| one.kind == Kind::Rest);
            match (below, last) {
                (Some(below), _) => places[*below].before.push(text),
                (None, Some(last)) => places[*last].after.push(text),
                (None, None) => match self.beginning(places).filter(|_| self.depth == 0 || rest_below) {
                    Some(first) => places[first].before.push(text),
                    None => places.last_mut().into_iter().for_each(|place| place.after.push(text.clone())),
                },
            }
        }
        Ok(())
    }

    fn new_text(&self, one: &Statement<'t>) -> Result<String, Misfit> {
        match rest_of(one, self.change.source).filter(|body| has_members(*body, self.change.source)) {
            Some(_) => Err(self.misfit(
                one,
                "`...` stands for the rest of the reference's class, and the reference has no class of this name",
                "write the class in full, or correct its name",
            )),
            None => Ok(lines(self.change.source, one.lines.clone())),
        }
    }

    /// The first place that is neither a docstring nor an import.
    fn beginning(&self, places: &[Place<'t>]) -> Option<usize> {
        places.iter().position(|place| !matches!(place.was.kind, Kind::Docstring | Kind::Import(_)))
    }

    /// A new name is used by something, or else nobody knows what it is there for.
    fn is_used(&self, places: &[Place<'t>], one: &Statement<'t>) -> Result<(), Misfit> {
        let by_change = |name: &str| {
            let mut walk = self.change.root.walk();
            self.change.root.named_children(&mut walk).any(|other| {
                let own = other.byte_range().contains(&one.node.start_byte());
                match own {
                    false => mentions(other, self.change.source, name),
                    // Inside of a class, the other members.
                    true if self.depth > 0 => mentioned_beside(other, one.node, self.change.source, name),
                    true => false,
                }
            })
        };
        let by_python = |name: &str| name.starts_with("__") && name.ends_with("__");
        let by_reference = |name: &str| {
            self.free.contains(name)
                || places
                    .iter()
                    .any(|place| matches!(place.was.kind, Kind::Import(_)) && place.was.names.contains(&name))
                || self.depth > 0 && mentions(self.reference.root, self.reference.source, name)
        };
        let used = |name: &&str| by_python(name) || by_change(name) || by_reference(name);
        match one.names.iter().find(|name| !used(name)) {
            Some(name) => Err(self.misfit(
                one,
                format!("`{name}` names nothing in the reference, and nothing here uses it"),
                self.meant(places, one),
            )),
            None => Ok(()),
        }
    }

    fn add_imports(&self, places: &mut [Place<'t>], given: &[Statement<'t>]) {
        for one in given {
            let Kind::Import(wanted) = &one.kind else { continue };
            let there = |what: &Imported| {
                places.iter().any(|place| matches!(&place.was.kind, Kind::Import(all) if all.contains(what)))
            };
            if wanted.iter().all(there) {
                continue;
            }
            let text = Text { lines: lines(self.change.source, one.lines.clone()), definition: false, distance: 0 };
            let less = |place: &Place| match &place.was.kind {
                Kind::Import(all) => all.iter().all(|what| what.from.is_some() && wanted.contains(what)),
                _ => false,
            };
            // What it imports may be a name that the reference defines.
            for index in Self::replaced(places, one).collect::<Vec<_>>() {
                places[index].texts.clear();
            }
            if let Some(place) = places.iter_mut().find(|place| less(place)) {
                place.texts = vec![text];
                continue;
            }
            let future = wanted.iter().any(|what| what.from.as_deref() == Some("__future__"));
            let head = self.beginning(places).unwrap_or(places.len());
            let import = |place: &&mut Place| matches!(place.was.kind, Kind::Import(_));
            let mut imports = places[..head].iter_mut().filter(import);
            let neighbour = if future { imports.next() } else { imports.next_back() };
            match neighbour {
                Some(place) if future => place.before.push(text),
                Some(place) => place.after.push(text),
                None => match places.get_mut(head) {
                    Some(place) => {
                        place.before.push(text);
                        place.texts.iter_mut().take(1).for_each(|own| own.distance = 1);
                    }
                    None => places.last_mut().into_iter().for_each(|place| place.after.push(text.clone())),
                },
            }
        }
    }

    fn misfit(&self, one: &Statement, what: impl Into<String>, next: impl Into<String>) -> Misfit {
        Misfit { line: one.line(), what: what.into(), next: next.into() }
    }

    /// What may have been meant by a name that the reference does not have.
    fn meant(&self, places: &[Place<'t>], one: &Statement<'t>) -> String {
        let known = || places.iter().flat_map(|place| place.was.names.iter().copied());
        match one.names.iter().find_map(|name| nearest(name, known())) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "correct the name, or write the whole file".into(),
        }
    }
}

/// The body of a class with `...` in it: for what the reference has there.
pub fn rest_of<'t>(one: &Statement<'t>, source: &'t str) -> Option<Node<'t>> {
    let body = one.class()?.child_by_field_name("body")?;
    statements(body, source).iter().any(|member| member.kind == Kind::Rest).then_some(body)
}

/// Whether there is anything in a class's body but a docstring, `pass` and `...`.
pub fn has_members(body: Node, source: &str) -> bool {
    let empty = |member: &Statement| {
        matches!(member.kind, Kind::Docstring | Kind::Rest) || member.node.kind() == "pass_statement"
    };
    !statements(body, source).iter().all(empty)
}

/// Whether a name is used inside of `class`, in other statements than `own`.
fn mentioned_beside(class: Node, own: Node, source: &str, name: &str) -> bool {
    if class.byte_range() == own.byte_range() {
        return false;
    }
    if !class.byte_range().contains(&own.start_byte()) {
        return mentions(class, source, name);
    }
    let mut walk = class.walk();
    class.named_children(&mut walk).any(|child| mentioned_beside(child, own, source, name))
}

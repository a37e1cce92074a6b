//! Who is in the room, whether they handed something in or not.
//!
//! Owns: the roster's format (CSV with a line of column names), and who in a room is meant by its lines.
//! Does not own: what platforms call people (`platform`).
//!
//! The columns are `id`, `name`, `email` and `group`, each of which may be absent. Rosters that platforms write are read
//! as well: the names of their columns are known.

use std::collections::BTreeMap;
use std::path::Path;

use super::alike::{letters, run_together};
use super::person::Person;
use super::place::Place;
use super::sorting::Learner;
use crate::error::{Error, Result};

/// Who is in the room.
#[derive(Debug, Clone, Default)]
pub struct Roster(Vec<Line>);

/// Somebody in the roster.
#[derive(Debug, Clone, Default)]
struct Line {
    /// All that may be an id: the first one counts.
    ids: Vec<String>,
    name: Option<String>,
    email: Option<String>,
    group: Option<String>,
}

/// What columns are called that hold an id, the most telling first: ours, then those of Moodle's grading worksheet,
/// Canvas's grade book, Gradescope's and Blackboard's rosters.
const IDS: [&str; 13] = [
    "id",
    "identifier",
    "student id",
    "sid",
    "username",
    "user name",
    "sis login id",
    "sis user id",
    "id number",
    "login",
    "user id",
    "matriculation number",
    "matrikelnummer",
];
const NAMES: [&str; 5] = ["name", "full name", "student", "student name", "learner"];
const FIRST: [&str; 3] = ["first name", "firstname", "given name"];
const LAST: [&str; 4] = ["last name", "lastname", "surname", "family name"];
const EMAILS: [&str; 4] = ["email", "email address", "e mail", "mail"];
const GROUPS: [&str; 5] = ["group", "groups", "section", "sections", "team"];

impl Roster {
    /// Read a roster.
    ///
    /// # Errors
    /// It cannot be read, or has no column that says who somebody is.
    pub fn read(file: &Path) -> Result<Roster> {
        let bytes = std::fs::read(file).map_err(|e| Error::io("read this file", file, &e))?;
        let text = String::from_utf8_lossy(&bytes);
        Roster::parse(text.trim_start_matches('\u{feff}')).map_err(|error| error.in_file(file))
    }

    fn parse(text: &str) -> Result<Roster> {
        let first = text.lines().next().unwrap_or_default();
        let most = |separator: &&u8| first.bytes().filter(|byte| byte == *separator).count();
        let separator = [b',', b';', b'\t'].iter().max_by_key(most).copied().unwrap_or(b',');
        let mut table = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
        let wrong = |e: csv::Error| Error::new(format!("this is no table: {e}")).next(NEXT);
        let columns: Vec<String> = table.headers().map_err(wrong)?.iter().map(column).collect();
        let known = |names: &[&str]| columns.iter().any(|column| names.contains(&column.as_str()));
        if ![IDS.as_slice(), &NAMES, &LAST, &EMAILS].iter().any(|names| known(names)) {
            return Err(Error::new("no column of this file says who somebody is").next(NEXT));
        }
        let mut lines = Vec::new();
        for record in table.records() {
            let line = line(&columns, &record.map_err(wrong)?);
            // Canvas's grade book has a line of the points that can be reached.
            let is_somebody = line.name.is_some() || line.email.is_some() || !line.ids.is_empty();
            if is_somebody && line.name.as_deref() != Some("Points Possible") {
                lines.push(line);
            }
        }
        Ok(Roster(lines))
    }

    /// Tell those who are here who they are, and add those who are not. Returns those whom the roster does not know.
    pub(super) fn meet(&self, learners: &mut BTreeMap<String, Learner>) -> Vec<String> {
        let mut met = vec![false; self.0.len()];
        let mut unknown = Vec::new();
        for key in learners.keys().cloned().collect::<Vec<_>>() {
            let Some(learner) = learners.get_mut(&key) else { continue };
            if let Some(at) = self.line_of(&key, &learner.about.person) {
                met[at] = true;
                self.0[at].tell(&mut learner.about.person);
                continue;
            }
            match self.members(&key, &learner.about.person) {
                members if members.is_empty() => unknown.push(key),
                members => {
                    let Some(of_group) = learners.remove(&key) else { continue };
                    for at in members {
                        met[at] = true;
                        self.add(at, of_group.clone(), learners);
                    }
                }
            }
        }
        for at in (0..self.0.len()).filter(|at| !met[*at]) {
            self.add(at, Learner::at(Place::Nothing), learners);
        }
        unknown
    }

    /// Add somebody under the name that the roster has for them.
    fn add(&self, at: usize, mut learner: Learner, learners: &mut BTreeMap<String, Learner>) {
        let line = &self.0[at];
        let group = learner.about.person.name.take().filter(|_| line.group.is_none());
        learner.about.person = Person { group, ..Person::default() };
        line.tell(&mut learner.about.person);
        let id = line.ids.first().or(line.email.as_ref()).cloned();
        let key = line.name.clone().or(id.clone()).unwrap_or_default();
        let key = match id {
            Some(id) if learners.contains_key(&key) => format!("{key} ({id})"),
            _ => key,
        };
        learners.entry(key).or_insert(learner);
    }

    /// The one line that is about a learner: by an id, else by an address, else by the name.
    fn line_of(&self, key: &str, person: &Person) -> Option<usize> {
        let same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
        let own: Vec<&str> = person.id.as_deref().into_iter().chain([key]).collect();
        let names: Vec<&str> = person.name.as_deref().into_iter().chain([key]).collect();
        let by_id = |line: &Line| line.ids.iter().any(|id| own.iter().any(|own| same(own, id)));
        let by_email = |line: &Line| {
            let Some(email) = &line.email else { return false };
            let local = email.split('@').next().unwrap_or_default();
            person.email.as_deref().is_some_and(|own| same(own, email))
                || own.iter().any(|own| same(own, email) || same(own, local))
        };
        let by_name = |line: &Line| {
            let Some(name) = &line.name else { return false };
            let (whole, together) = (letters(name), run_together(name));
            !whole.is_empty() && names.iter().any(|own| letters(own) == whole || together.contains(&own.to_lowercase()))
        };
        self.only(by_id).or_else(|| self.only(by_email)).or_else(|| self.only(by_name))
    }

    fn only(&self, is_meant: impl Fn(&Line) -> bool) -> Option<usize> {
        let mut meant = (0..self.0.len()).filter(|at| is_meant(&self.0[*at]));
        let first = meant.next()?;
        meant.next().is_none().then_some(first)
    }

    /// The members of a group that handed in as one.
    fn members(&self, key: &str, person: &Person) -> Vec<usize> {
        let name = letters(person.name.as_deref().unwrap_or(key));
        let is_member = |line: &Line| line.group.as_deref().is_some_and(|group| letters(group) == name);
        (0..self.0.len()).filter(|at| !name.is_empty() && is_member(&self.0[*at])).collect()
    }
}

impl Line {
    /// What the platform knows somebody by stays.
    fn tell(&self, person: &mut Person) {
        let or = |known: Option<String>, own: &Option<String>| own.clone().or(known);
        person.name = or(person.name.take(), &self.name);
        person.email = or(person.email.take(), &self.email);
        person.group = or(person.group.take(), &self.group);
        person.id = person.id.take().or_else(|| self.ids.first().cloned());
    }
}

const NEXT: &str = "its first line names the columns: `id,name,email,group`";

fn column(name: &str) -> String {
    let words = name.to_lowercase().replace(['_', '-'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn line(columns: &[String], record: &csv::StringRecord) -> Line {
    let cell = |wanted: &str| {
        let at = columns.iter().position(|column| column == wanted)?;
        record.get(at).map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned)
    };
    let first_of = |names: &[&str]| names.iter().find_map(|name| cell(name));
    let whole = [first_of(&FIRST), first_of(&LAST)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    // Moodle's worksheet: "Participant 482285".
    let id = |id: String| id.strip_prefix("Participant ").map(str::to_owned).unwrap_or(id);
    Line {
        ids: IDS.iter().filter_map(|name| cell(name)).map(id).collect(),
        name: first_of(&NAMES).or_else(|| Some(whole).filter(|whole| !whole.is_empty())),
        email: first_of(&EMAILS),
        group: first_of(&GROUPS),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(roster: &str, keys: &[&str]) -> Vec<String> {
        let roster = Roster::parse(roster).expect("it is a roster");
        let mut learners: BTreeMap<String, Learner> =
            keys.iter().map(|key| ((*key).to_owned(), Learner::at(Place::Odd(String::new())))).collect();
        roster.meet(&mut learners);
        let told = |(key, learner): (&String, &Learner)| {
            let Person { name, id, group, .. } = learner.about.person.clone();
            let here = if matches!(learner.place, Place::Nothing) { " has nothing" } else { "" };
            [Some(key.clone()), name, id, group].into_iter().flatten().collect::<Vec<_>>().join("|") + here
        };
        learners.iter().map(told).collect()
    }

    #[test]
    fn people_are_known_by_id_address_or_name_and_the_rest_is_added() {
        let roster =
            "ID;Name;E-mail;Group\n7;Ann Lee;ann@x.edu;A\n8;Zoë Müller;zm@x.edu;B\n9;Mary van Dyke;;B\n10;Ben Ray;;A\n";
        assert_eq!(
            met(roster, &["7", "Mu\u{308}ller Zoe\u{308}", "vandykemary"]),
            [
                "7|Ann Lee|7|A",
                "Ben Ray|Ben Ray|10|A has nothing",
                "Mu\u{308}ller Zoe\u{308}|Zoë Müller|8|B",
                "vandykemary|Mary van Dyke|9|B"
            ]
        );
    }

    #[test]
    fn what_a_group_handed_in_counts_for_each_of_its_members() {
        let roster = "name,group\nAnn,Team 1\nBen,Team 1\nCem,Team 2\n";
        assert_eq!(met(roster, &["Team 1", "Cem"]), ["Ann|Ann|Team 1", "Ben|Ben|Team 1", "Cem|Cem|Team 2"]);
    }

    #[test]
    fn a_platforms_own_table_is_a_roster() {
        let moodle =
            "Identifier,\"Full name\",\"Email address\",Status\n\"Participant 482285\",\"Ann Lee\",ann@x.edu,x\n";
        assert_eq!(met(moodle, &["Ann Lee"]), ["Ann Lee|Ann Lee|482285"]);
        let canvas = "Student,ID,SIS Login ID,Section\nPoints Possible,,,\n\"Lee, Ann\",1234,alee,S1\n";
        assert_eq!(met(canvas, &["leeann"]), ["leeann|Lee, Ann|1234|S1"]);
        assert!(Roster::parse("points,week\n1,2\n").is_err());
    }
}

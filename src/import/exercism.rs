//! Exercism's layout: a track, or one of its exercises.
//!
//! Owns: which of its files becomes what. Its specification: exercism.org/docs/building/tracks, "config.json" and the
//! pages on concept and practice exercises. Exercises are found by their folders; `config.json` only adds facts.

mod layout;
mod pages;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use self::layout::{Config, KINDS, Listed, Track, found};
use self::pages::{Pages, summary, without_text};
use super::draft::{Draft, Facts, Imported, Leftovers, TopicLine, must_be_free, write_workbook};
use super::{hints, source};
use crate::catalog::{KataId, Origin, PARTS, Rarity};
use crate::error::{Error, Result};
use crate::outcome::Sitting;

/// The deadline of a test. Exercism's own runner gives all tests of an exercise twenty seconds together, and some
/// example solutions spend most of them on one test.
const SECONDS: u32 = 15;

/// What tests do only to the process that they run in.
const BEYOND_REACH: [&str; 5] = ["assertLogs", "assertWarns", "tracemalloc", ".super\"", ".super'"];

/// Make a workbook of an Exercism track, or of one exercise.
///
/// from: the folder of either.  to: a folder that is new or empty.
///
/// # Errors
/// `from` is neither, `to` is occupied, or nothing at all could be carried over.
pub fn exercism(from: &Path, to: &Path) -> Result<Imported> {
    must_be_free(to)?;
    let (root, folders) = found(from)?;
    let config = root.join("config.json");
    let track: Track = if config.is_file() { source::json(&config)? } else { Track::default() };
    let mut import = Import::of(&root, &track);
    let drafts: Vec<Draft> = folders.iter().filter_map(|(kind, folder)| import.one(kind, folder)).collect();
    if drafts.is_empty() {
        let reasons: Vec<String> = Imported::of(to, &[], import.left).left_out.into_iter().map(|l| l.what).collect();
        return Err(Error::new(format!("nothing here could be carried over: {}", reasons.join("; "))).in_file(from));
    }
    let topics: Vec<TopicLine> = KINDS
        .iter()
        .filter(|(kind, _)| drafts.iter().any(|draft| draft.at.topic == *kind))
        .map(|(id, summary)| TopicLine { id: (*id).into(), summary: (*summary).into() })
        .collect();
    let title = match track.language.as_str() {
        "" => "Exercises from Exercism".to_owned(),
        language => format!("Exercism's {language} track"),
    };
    let licence = source::optional(&root.join("LICENSE"))?;
    if licence.is_none() {
        import
            .left
            .add("no LICENSE was found beside `config.json`: add it before you pass the workbook on", "the track");
    }
    let readme = readme(&title, licence.is_some(), &import.credits);
    let beside: Vec<(&str, String)> =
        std::iter::once(("README.md", readme)).chain(licence.map(|text| ("LICENSE", text))).collect();
    write_workbook(to, &title, &topics, &drafts, &beside)?;
    Ok(Imported::of(to, &drafts, import.left))
}

/// An import under way.
struct Import<'t> {
    root: &'t Path,
    track: &'t Track,
    listed: HashMap<&'t str, &'t Listed>,
    /// Which exercise teaches a concept, by the concept.
    teachers: HashMap<&'t str, &'t Listed>,
    left: Leftovers,
    /// A line for each exercise: who wrote it, and after what.
    credits: Vec<String>,
}

impl<'t> Import<'t> {
    fn of(root: &'t Path, track: &'t Track) -> Import<'t> {
        let all = track.exercises.concept.iter().chain(&track.exercises.practice);
        let mut teachers = HashMap::new();
        for exercise in &track.exercises.concept {
            let there = root.join("exercises/concept").join(&exercise.slug).join(".meta").is_dir();
            for concept in exercise.concepts.iter().filter(|_| there) {
                teachers.entry(concept.as_str()).or_insert(exercise);
            }
        }
        Import {
            root,
            track,
            listed: all.map(|exercise| (exercise.slug.as_str(), exercise)).collect(),
            teachers,
            left: Leftovers::default(),
            credits: Vec::new(),
        }
    }

    /// One exercise; None, and a reason in what is left out, if it cannot be carried over.
    fn one(&mut self, kind: &str, folder: &Path) -> Option<Draft> {
        let slug = folder.file_name()?.to_string_lossy().into_owned();
        match self.draft(kind, &slug, folder) {
            Ok(draft) => Some(draft),
            Err(problem) => {
                self.left.add(format!("not carried over: {}", problem.what), slug);
                None
            }
        }
    }

    fn draft(&mut self, kind: &str, slug: &str, folder: &Path) -> Result<Draft> {
        let id = source::id_of(slug).ok_or_else(|| Error::new("its name is none that Python can import"))?;
        let config = folder.join(".meta/config.json");
        if !config.is_file() {
            return Err(Error::new("it has no `.meta/config.json`"));
        }
        let config: Config = source::json(&config)?;
        let [solution] = config.files.solution.as_slice() else {
            return Err(Error::new("its solution is not one file"));
        };
        let module = solution.strip_suffix(".py").ok_or_else(|| Error::new("its solution is no Python file"))?;
        let example = config.files.exemplar.first().or(config.files.example.first());
        let example = example.map(|name| source::optional(&folder.join(name))).transpose()?.flatten();
        let reference = example.ok_or_else(|| Error::new("it has no example solution"))?;
        let [tests, further @ ..] = config.files.test.as_slice() else {
            return Err(Error::new("it has no test file"));
        };
        let tests_text =
            source::optional(&folder.join(tests))?.ok_or_else(|| Error::new("its test file is missing"))?;
        let mut files = BTreeMap::from([(format!("{id}_test.py"), tests_text)]);
        files.extend(self.beside(slug, folder, &[solution, tests])?);
        let shared = self.sits_shared(slug, files.values());
        let stub = source::optional(&folder.join(solution))?;
        let shares = self.shares(slug, [Some(&reference), stub.as_ref()], &files);
        for name in further.iter().filter(|name| !files.contains_key(*name)) {
            self.left.add(format!("its test file {name} is missing"), slug);
        }
        let listed = self.listed.get(slug).copied();
        let pages = Pages::of(folder)?;
        self.credit(&id, &config);
        Ok(Draft {
            facts: Facts {
                title: listed.map_or_else(|| source::in_words(slug), |l| l.name.clone()),
                summary: summary(&config, &pages),
                // Concept exercises carry no number: they are the first to be met.
                difficulty: source::difficulty_of(listed.and_then(|l| l.difficulty).unwrap_or(1)),
                // How often interviews ask it is not known here; the least keeps it from crowding out what is known.
                rarity: Rarity::Uncommon,
                needs: listed.map(|l| self.needs(kind, l)).unwrap_or_default(),
                seconds: SECONDS,
                sitting: shared.then_some(Sitting::Shared),
                shares,
                module: (module != id).then(|| module.to_owned()),
                origin: Origin::Exercism,
                refactoring: config.blurb.starts_with("Refactor"),
                hints: hints::of_page(&pages.hints),
            },
            prompt: pages.prompt(&listed.map_or_else(|| source::in_words(slug), |l| l.name.clone())),
            concept: self.concept(slug, listed, &pages)?,
            starter: self.starter(slug, stub),
            reference,
            files,
            at: KataId { topic: kind.to_owned(), id },
        })
    }

    /// Files beside the solution and the tests: modules, and data that tests may open.
    fn beside(&mut self, slug: &str, folder: &Path, known: &[&String]) -> Result<BTreeMap<String, String>> {
        let mut files = BTreeMap::new();
        let entries = std::fs::read_dir(folder).map_err(|e| Error::io("read this folder", folder, &e))?;
        let mut names: Vec<String> = entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        for name in names {
            match name.as_str() {
                ".docs" | ".meta" | "__pycache__" => {}
                ".approaches" | ".articles" => {
                    self.left.add("further reading (`.approaches`, `.articles`) is not carried over", slug);
                }
                _ if known.iter().any(|known| **known == name) => {}
                _ if name.ends_with(".py") => {
                    files.insert(name.clone(), source::text(&folder.join(&name))?);
                }
                _ => match source::optional(&folder.join(&name)) {
                    Ok(Some(text)) if !PARTS.contains(&name.as_str()) => drop(files.insert(name, text)),
                    _ => self
                        .left
                        .add("a folder, or a file that is no text, is not carried over", format!("{slug}/{name}")),
                },
            }
        }
        Ok(files)
    }

    /// Whether the tests do what does not reach the process of a solution: see "Split or shared" in CONTRIBUTING.md.
    fn sits_shared<'f>(&mut self, slug: &str, mut files: impl Iterator<Item = &'f String>) -> bool {
        let found = files.any(|text| BEYOND_REACH.iter().any(|word| text.contains(word)));
        if found {
            let what = "the tests replace parts of the interpreter that runs the solution, so both share one \
                        (`sitting = \"shared\"`)";
            self.left.add(what, slug);
        }
        found
    }

    /// The modules beside the tests that a solution imports.
    fn shares(&mut self, slug: &str, sources: [Option<&String>; 2], files: &BTreeMap<String, String>) -> Vec<String> {
        let imported: Vec<String> = sources.into_iter().flatten().flat_map(|text| source::imports(text)).collect();
        let modules = files.keys().filter_map(|name| name.strip_suffix(".py"));
        let shares: Vec<String> =
            modules.filter(|name| imported.iter().any(|i| i == name)).map(str::to_owned).collect();
        if !shares.is_empty() {
            let what = "the solution imports a module beside it: checks give it that, a practice folder holds no copy";
            self.left.add(what, slug);
        }
        shares
    }

    fn starter(&mut self, slug: &str, stub: Option<String>) -> String {
        match stub {
            Some(stub) if !stub.trim().is_empty() => stub,
            _ => {
                self.left.add("it has no stub: its starter is empty but for a comment", slug);
                source::NO_STARTER.to_owned()
            }
        }
    }

    /// The concept exercises that come before. A need that would close a circle is left out.
    fn needs(&mut self, kind: &str, exercise: &Listed) -> Vec<String> {
        let mut needs: Vec<String> = Vec::new();
        for concept in &exercise.prerequisites {
            let Some(teacher) = self.teachers.get(concept.as_str()).copied() else {
                self.left.add(format!("no exercise here teaches `{concept}`, which these name first"), &exercise.slug);
                continue;
            };
            if teacher.slug == exercise.slug {
                continue;
            }
            if kind == "concept" && self.rests_on(teacher, &exercise.slug, &mut Vec::new()) {
                self.left.add(format!("`{concept}` first would close a circle of prerequisites"), &exercise.slug);
                continue;
            }
            needs.extend(source::id_of(&teacher.slug).filter(|id| !needs.contains(id)));
        }
        needs
    }

    /// Whether `exercise` comes after the one named `slug`, directly or through others.
    fn rests_on(&self, exercise: &'t Listed, slug: &str, seen: &mut Vec<&'t str>) -> bool {
        if seen.contains(&exercise.slug.as_str()) {
            return false;
        }
        seen.push(&exercise.slug);
        exercise
            .prerequisites
            .iter()
            .filter_map(|concept| self.teachers.get(concept.as_str()).copied())
            .any(|teacher| teacher.slug == slug || self.rests_on(teacher, slug, seen))
    }

    /// The page of the concept that it teaches, or else of the first one that it practises.
    fn concept(&self, slug: &str, listed: Option<&Listed>, pages: &Pages) -> Result<String> {
        let concepts = listed.map(|l| if l.concepts.is_empty() { &l.practices } else { &l.concepts });
        for concept in concepts.into_iter().flatten() {
            let folder = self.root.join("concepts").join(concept);
            for name in ["about.md", "introduction.md"] {
                if let Some(page) = source::optional(&folder.join(name))?.filter(|page| !without_text(page)) {
                    let known = self.track.concepts.iter().find(|known| known.slug == *concept);
                    let name = known.map_or_else(|| source::in_words(concept), |known| known.name.clone());
                    return Ok(format!("# {name}\n\n{}\n", source::without_title(&page)));
                }
            }
        }
        let title = listed.map_or_else(|| source::in_words(slug), |l| l.name.clone());
        let note = "*Exercism has no concept page for this exercise.*";
        let introduction = source::without_title(&pages.introduction);
        Ok(format!("# {title}\n\n{note}\n\n{introduction}").trim_end().to_owned() + "\n")
    }

    fn credit(&mut self, id: &str, config: &Config) {
        let people = |what: &str, names: &[String]| match names {
            [] => None,
            names => Some(format!("{what} {}", names.join(", "))),
        };
        let after = match (&config.source, &config.source_url) {
            (Some(source), Some(address)) => Some(format!("after {source} ({address})")),
            (Some(one), None) | (None, Some(one)) => Some(format!("after {one}")),
            (None, None) => None,
        };
        let parts: Vec<String> = [people("by", &config.authors), people("with", &config.contributors), after]
            .into_iter()
            .flatten()
            .collect();
        self.credits
            .push(format!("- `{id}`: {}", if parts.is_empty() { "not named".into() } else { parts.join("; ") }));
    }
}

fn readme(title: &str, licence: bool, credits: &[String]) -> String {
    let terms = if licence {
        "They are used under the licence in the file LICENSE, which has to stay with them."
    } else {
        "No licence was found with them: ask for it before you pass them on."
    };
    format!(
        "# {title}\n\nThe tasks, tests, hints, concept pages and solutions of this workbook were imported from Exercism \
         (https://exercism.org). {terms} Each test file is as it was, under the name of its kata; prompts join an \
         exercise's introduction and instructions.\n\n## Who wrote them\n\n{}\n",
        credits.join("\n")
    )
}

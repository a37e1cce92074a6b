//! One test file and a solution that passes it.
//!
//! Owns: making a kata of them, with the modules that the tests import from beside them. Does not own: what the tests
//! are (`worker`): nothing is run.

use std::collections::BTreeMap;
use std::path::Path;

use super::draft::{Draft, Facts, Imported, Leftovers, TopicLine, add_kata};
use super::source;
use crate::catalog::{Difficulty, KataId, Origin, Rarity, is_module_name};
use crate::error::{Error, Result};

/// The deadline of a test.
pub(super) const SECONDS: u32 = 5;

/// What an import of a single exercise is made from.
pub struct Single<'a> {
    pub tests: &'a Path,
    /// It has the name by which the tests import it.
    pub solution: &'a Path,
    pub starter: Option<&'a Path>,
    /// Without it, the name of the solution's file.
    pub id: Option<&'a str>,
    pub title: Option<&'a str>,
    pub topic: &'a str,
}

/// Make a kata of a test file, in a new workbook or in one that is there.
///
/// # Errors
/// A file that cannot be read, names that Python cannot import, or a kata of this id that is there already.
pub fn pytest(single: &Single, to: &Path) -> Result<Imported> {
    let mut left = Leftovers::default();
    let draft = draft(single, Origin::Pytest, &mut left)?;
    let topic = TopicLine { id: draft.at.topic.clone(), summary: "Imported exercises".to_owned() };
    add_kata(to, "Imported exercises", &topic, &draft)?;
    Ok(Imported::of(to, &[draft], left))
}

/// The kata of a test file.
///
/// left: is told what could not be carried over.
pub(super) fn draft(single: &Single, origin: Origin, left: &mut Leftovers) -> Result<Draft> {
    let module = module_of(single.solution)?;
    let id = match single.id {
        Some(id) => source::id_of(id).ok_or_else(|| {
            Error::new(format!("{id:?} is no id for a kata")).next("choose letters, digits and underscores: `two_fer`")
        })?,
        None => module.to_lowercase(),
    };
    let topic = source::id_of(single.topic).ok_or_else(|| {
        Error::new(format!("{:?} is no name for a topic", single.topic)).next("choose letters, digits and underscores")
    })?;
    let tests = source::text(single.tests)?;
    if !source::imports(&tests).contains(&module) {
        left.add(
            format!("the tests do not import `{module}`, which is the name of the solution"),
            name_of(single.tests),
        );
    }
    let title = single.title.map_or_else(|| source::in_words(&id), source::one_line);
    let (starter, told) = match single.starter {
        Some(file) => (source::text(file)?, false),
        None => (source::NO_STARTER.to_owned(), true),
    };
    if told {
        left.add("no starter was named: it is empty but for a comment", &id);
    }
    let mut files = helpers(single.tests, &tests, &module, left)?;
    files.extend(data(single.tests, &tests, &files, left)?);
    files.insert(format!("{id}_test.py"), tests);
    left.add("tests have no prompt, hints or concept page: prompt.md and concept.md say no more than that", &id);
    Ok(Draft {
        facts: Facts {
            title: title.clone(),
            summary: format!("What the tests in {} ask for.", name_of(single.tests)),
            difficulty: Difficulty::Medium,
            rarity: Rarity::Uncommon,
            needs: Vec::new(),
            seconds: SECONDS,
            sitting: None,
            shares: Vec::new(),
            module: (module != id).then(|| module.clone()),
            origin,
            refactoring: false,
            hints: Vec::new(),
        },
        prompt: format!("# {title}\n\nWrite what the tests ask for; they import it from `{module}`.\n"),
        concept: format!("# {title}\n\nThis kata was imported with its tests only: it has no explanation.\n"),
        starter,
        reference: source::text(single.solution)?,
        files,
        at: KataId { topic, id },
    })
}

/// The name by which tests import a file.
fn module_of(solution: &Path) -> Result<String> {
    let stem = solution.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if is_module_name(&stem) {
        return Ok(stem);
    }
    Err(Error::new("tests import the solution by the name of its file, and this is no name for a module")
        .in_file(solution)
        .next("rename the file to what the tests import, such as `two_fer.py`"))
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The files beside the tests, and in folders there, that these or their modules name, modules apart.
fn data(
    tests: &Path,
    text: &str,
    modules: &BTreeMap<String, String>,
    left: &mut Leftovers,
) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let is_named = |name: &str| text.contains(name) || modules.values().any(|source| source.contains(name));
    for name in source::files_near(folder_of(tests)) {
        let file = name.rsplit('/').next().unwrap_or(&name);
        if file.ends_with(".py") || !is_named(file) {
            continue;
        }
        match source::optional(&folder_of(tests).join(&name)) {
            Ok(Some(content)) => drop(found.insert(name, content)),
            Ok(None) => {}
            Err(_) => left.add("a file that the tests name is no text, or too large: it is not carried over", &name),
        }
    }
    Ok(found)
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The modules beside the tests that they import, and those that these import; packages are left out.
fn helpers(tests: &Path, text: &str, solution: &str, left: &mut Leftovers) -> Result<BTreeMap<String, String>> {
    let folder = folder_of(tests);
    let mut found = BTreeMap::new();
    let mut wanted = source::imports(text);
    wanted.push("conftest".to_owned());
    while let Some(module) = wanted.pop() {
        let name = format!("{module}.py");
        if module == solution || found.contains_key(&name) || !is_module_name(&module) {
            continue;
        }
        if folder.join(&module).is_dir() {
            left.add("a package beside the tests is not carried over: helpers are single modules", &module);
        } else if let Some(source) = source::optional(&folder.join(&name))? {
            wanted.extend(source::imports(&source));
            found.insert(name, source);
        }
    }
    Ok(found)
}

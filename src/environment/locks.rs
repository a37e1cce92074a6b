//! The lock of an environment: each package in one version, with the hashes of its files, for every supported Python.
//!
//! Owns: what a lock may say, whether it fits the packages that it was made of, and what stands above it. Does not own:
//! resolving (`uv`), where the file is (`catalog`).
//!
//! It is a requirements file, which uv and pip read alike. Nothing else than packages with hashes may stand in it: a lock
//! that named an index, an address or another file would have more say than `packages` in workbook.toml.

use std::collections::BTreeSet;

use crate::catalog::{Packages, Requirement, normal_name};
use crate::error::{Error, Result};

/// A lock that fits its packages.
#[derive(Debug, Clone)]
pub struct Lock {
    pub text: String,
    pub packages: Vec<Locked>,
}

/// A package in one version; where a lock has two of a name, they are for different machines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locked {
    pub name: String,
    pub version: String,
}

/// What stands before each package, and before the Python, that a lock was made of.
const PACKAGE: &str = "# package: ";
const PYTHON: &str = "# python: ";

impl Lock {
    /// The lock of an environment.
    ///
    /// # Errors
    /// There is none, it says what a lock may not, or it was made of other packages.
    pub fn of(packages: &Packages) -> Result<Lock> {
        let again = || format!("{} makes it", packages.command("lock"));
        let lacking = || Error::new("this environment is not locked: there is no such file").next(again());
        let text = packages.lock()?.ok_or_else(|| lacking().in_file(packages.lock_file()))?;
        let locked = read(&text).map_err(|(line, why)| {
            Error::new(format!("this line is no part of a lock: {why}"))
                .in_file(packages.lock_file())
                .at_line(line)
                .next(format!("{} makes the file anew", packages.command("lock")))
        })?;
        if let Some(why) = unfit(&text, &locked, packages) {
            return Err(Error::new(format!("this lock does not fit its packages: {why}"))
                .in_file(packages.lock_file())
                .next(format!("{} makes it anew", packages.command("lock"))));
        }
        Ok(Lock { text, packages: locked })
    }

    /// How many packages are installed at the most.
    pub fn count(&self) -> usize {
        self.packages.iter().map(|locked| &locked.name).collect::<BTreeSet<_>>().len()
    }

    /// Whether it has a package that is asked for, in versions that will do.
    pub fn has(&self, required: &Requirement) -> Result<(), String> {
        let mut versions = self.packages.iter().filter(|locked| locked.name == required.name).peekable();
        if versions.peek().is_none() {
            return Err(format!("{required} is not in it"));
        }
        match versions.find(|locked| !required.allows(&locked.version)) {
            Some(other) => Err(format!("{required} is wanted, and it has {} {}", other.name, other.version)),
            None => Ok(()),
        }
    }
}

/// What stands above the packages of a lock that is made now.
pub fn head(packages: &Packages) -> String {
    let mut head = format!(
        "# The environment `{0}`, for Python {1} and later. `kata env lock {0}` makes this file: do not edit it.\n",
        packages.name, packages.python
    );
    for line in made_of(packages) {
        head += &format!("{line}\n");
    }
    head
}

/// What a lock of these packages says that it was made of.
fn made_of(packages: &Packages) -> Vec<String> {
    let mut lines: Vec<String> = packages.wanted.iter().map(|one| format!("{PACKAGE}{one}")).collect();
    lines.sort();
    lines.push(format!("{PYTHON}{}", packages.python));
    lines
}

/// Why a lock does not fit; none if it does. One that was made by hand says nothing of what it was made of.
fn unfit(text: &str, locked: &[Locked], packages: &Packages) -> Option<String> {
    let said: Vec<&str> = text.lines().filter(|line| line.starts_with(PACKAGE) || line.starts_with(PYTHON)).collect();
    let wanted = made_of(packages);
    if !said.is_empty() && said != wanted {
        let added = wanted.iter().find(|line| !said.contains(&line.as_str()));
        let gone = said.iter().find(|line| !wanted.iter().any(|now| now == *line));
        let plain = |line: &str| line.replace(PACKAGE, "").replace(PYTHON, "Python ");
        return Some(match (added, gone) {
            (Some(added), _) => format!("{} is not what it was made of", plain(added)),
            (None, Some(gone)) => format!("it was made of {}, which is not asked for any more", plain(gone)),
            (None, None) => "they stand in another order".to_owned(),
        });
    }
    let lock = Lock { text: String::new(), packages: locked.to_vec() };
    packages.wanted.iter().find_map(|wanted| lock.has(wanted).err())
}

/// The packages of a lock; or the line that may not stand there, and why.
fn read(text: &str) -> Result<Vec<Locked>, (usize, String)> {
    let mut found = Vec::new();
    let mut lines = text.lines().enumerate().map(|(n, line)| (n + 1, line.trim()));
    while let Some((number, first)) = lines.next() {
        if first.is_empty() || first.starts_with('#') {
            continue;
        }
        let mut whole = first.to_owned();
        while let Some(begun) = whole.strip_suffix('\\') {
            let next = lines.next().map_or("", |(_, line)| line);
            whole = format!("{}{next}", begun);
        }
        found.push(locked(&whole).map_err(|why| (number, why))?);
    }
    Ok(found)
}

/// `name==1.2 ; marker --hash=sha256:… --hash=sha256:…`
fn locked(line: &str) -> Result<Locked, String> {
    let (package, hashes) = line.split_once("--hash=").ok_or("it has no hash")?;
    let is_hash = |text: &str| {
        let hash = text.trim().strip_prefix("sha256:").unwrap_or_default();
        hash.len() == 64 && hash.chars().all(|c| c.is_ascii_hexdigit())
    };
    if !hashes.split("--hash=").all(is_hash) {
        return Err("only hashes of SHA-256 may follow a package".to_owned());
    }
    let (package, marker) = package.split_once(';').unwrap_or((package, ""));
    if marker.contains("--") {
        return Err("only hashes of SHA-256 may follow a package".to_owned());
    }
    let pinned = || "a package stands there as `name==version`".to_owned();
    let (name, version) = package.split_once("==").ok_or_else(pinned)?;
    let name = name.split('[').next().unwrap_or_default().trim();
    let version = version.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '!');
    if name.is_empty() || version.is_empty() || !name.chars().chain(version.chars()).all(plain) {
        return Err(pinned());
    }
    Ok(Locked { name: normal_name(name), version: version.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "sha256:55ca7c70a75689be937aa27f8ff4b018f06ff4838fc73045560bf0f5a1291060";

    #[test]
    fn a_lock_has_packages_with_hashes_and_nothing_else() {
        let good = format!(
            "# a comment\nDjango==5.2.1 \\\n    --hash={HASH} \\\n    --hash={HASH}\n    # via -r x\n\
             numpy==2.4.6 ; python_full_version < '3.12' --hash={HASH}\ncelery[redis]==5.4 --hash={HASH}\n"
        );
        let names: Vec<_> =
            read(&good).expect("a lock").into_iter().map(|l| format!("{} {}", l.name, l.version)).collect();
        assert_eq!(names, ["django 5.2.1", "numpy 2.4.6", "celery 5.4"]);
        let why = |line: &str| read(&format!("# one\n{line}\n")).expect_err(line);
        assert_eq!(why("Django==5.2.1"), (2, "it has no hash".into()));
        assert_eq!(why("--index-url https://example.org"), (2, "it has no hash".into()));
        assert_eq!(why(&format!("Django>=5 --hash={HASH}")), (2, "a package stands there as `name==version`".into()));
        let address = format!("six @ https://example.org/six==1.whl --hash={HASH}");
        assert_eq!(why(&address), (2, "a package stands there as `name==version`".into()));
        let more = format!("six==1 --hash={HASH} --index-url https://example.org");
        assert_eq!(why(&more), (2, "only hashes of SHA-256 may follow a package".into()));
        assert_eq!(why("six==1 --hash=md5:00"), (2, "only hashes of SHA-256 may follow a package".into()));
    }
}

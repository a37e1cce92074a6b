//! An environment that stands behind another one: somebody's packages first, and pytest from elsewhere.
//!
//! Owns: whether the packages of both fit each other. Does not own: which two are meant (`judge`).
//!
//! Where both have a package, the first one's is imported. So that has to be a version that the packages of the second one
//! will do with, as they say themselves.

use std::fs;

use super::Environment;
use super::layout::{each_once, outermost};
use crate::catalog::{Requirement, normal_name};

/// What comes of two environments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Joined {
    Both(Environment),
    /// They cannot be used together, and why: a package with its version, and what asks for another one.
    Unfit(String),
}

impl Environment {
    /// This one, with another one behind it.
    pub fn before(mut self, other: Environment) -> Joined {
        if let Some(why) = self.clashes(&other) {
            return Joined::Unfit(why);
        }
        self.site_packages.extend(other.site_packages);
        self.shown.extend(other.shown);
        self.not_followed.extend(other.not_followed);
        let (site_packages, shown) = (each_once(self.site_packages), outermost(self.shown));
        Joined::Both(Environment { site_packages, shown, ..self })
    }

    fn clashes(&self, other: &Environment) -> Option<String> {
        let own: Vec<(String, String)> = self.distributions().map(|(name, v)| (normal_name(&name), v)).collect();
        other.distributions().find_map(|(name, version)| {
            let wanted = other.wanted_by(&name, &version);
            let unfit = |(own, version): &&(String, String)| {
                wanted.iter().any(|wanted| wanted.name == *own && !wanted.allows(version))
            };
            let (own, its) = own.iter().find(unfit)?;
            let asked = wanted.iter().find(|wanted| wanted.name == *own)?;
            Some(format!("it has {own} {its}, and {name} {version} asks for {asked}"))
        })
    }

    /// What a distribution in it says that it requires, extras apart.
    fn wanted_by(&self, name: &str, version: &str) -> Vec<Requirement> {
        let file = format!("{name}-{version}.dist-info/METADATA");
        let text = self.site_packages.iter().find_map(|folder| fs::read_to_string(folder.join(&file)).ok());
        let text = text.unwrap_or_default();
        let head = text.lines().take_while(|line| !line.is_empty());
        let wanted = head.filter_map(|line| line.strip_prefix("Requires-Dist:"));
        let plain = wanted.filter(|line| !line.contains("extra ==")).filter_map(|line| line.split(';').next());
        plain.filter_map(|line| Requirement::parse(line).ok()).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn environment(root: &Path, packages: &[(&str, &str, &str)]) -> Environment {
        let site = root.join("lib/python3.11/site-packages");
        for (name, version, requires) in packages {
            let info = site.join(format!("{name}-{version}.dist-info"));
            fs::create_dir_all(&info).expect("writable");
            fs::write(info.join("METADATA"), format!("Name: {name}\n{requires}\n\nText\n")).expect("writable");
        }
        fs::create_dir_all(&site).expect("writable");
        fs::write(root.join("pyvenv.cfg"), "version = 3.11.2\n").expect("writable");
        Environment::at(root).expect("an environment")
    }

    #[test]
    fn the_first_ones_packages_come_first_and_have_to_be_such_as_the_second_ones_ask_for() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let at = |name: &str| folder.path().join(name);
        let requires = "Requires-Dist: pluggy<2,>=1.5\nRequires-Dist: attrs>=19; extra == 'dev'";
        let pytest = environment(&at("pytest"), &[("pytest", "9.0.1", requires), ("pluggy", "1.6.0", "")]);
        let own = environment(&at("own"), &[("numpy", "2.1", ""), ("pluggy", "1.5.0", ""), ("attrs", "18.0", "")]);
        let Joined::Both(both) = own.clone().before(pytest.clone()) else { panic!("they fit") };
        assert_eq!(both.site_packages, [own.site_packages.clone(), pytest.site_packages.clone()].concat());
        assert_eq!((both.version_of("pytest").as_deref(), &both.root), (Some("9.0.1"), &own.root));
        let old = environment(&at("old"), &[("Pluggy", "0.13", "")]);
        let why = "it has pluggy 0.13, and pytest 9.0.1 asks for pluggy<2,>=1.5";
        assert_eq!(old.before(pytest), Joined::Unfit(why.into()));
    }
}

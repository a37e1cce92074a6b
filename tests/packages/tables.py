from sqlalchemy import ForeignKey, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship(back_populates="author")


class Book(Base):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


def library(url):
    engine = create_engine(url)
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Author(name="Woolf", books=[Book(title="Orlando"), Book(title="Flush")]))
        session.commit()
    return engine


def counted(engine):
    with Session(engine) as session:
        query = select(Author.name, func.count(Book.id)).join(Author.books).group_by(Author.name)
        return {name: count for name, count in session.execute(query)}


def author(engine):
    with Session(engine) as session:
        return session.scalars(select(Author)).one()

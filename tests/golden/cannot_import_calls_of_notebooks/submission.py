# In[3]:

get_ipython().run_line_magic('load_ext', 'autoreload')
def slug(title):
    return "-".join(title.lower().split())


def slugs(titles):
    return [slug(title) for title in titles]

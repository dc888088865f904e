/* pqa-people-page.c: the page with roster, departments and posts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-people-page.h"

#include "pqa-department-tab.h"
#include "pqa-i18n.h"
#include "pqa-post-tab.h"
#include "pqa-staff-tab.h"

struct _PqaPeoplePage
{
  PqaTabsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (PqaPeoplePage, pqa_people_page, PQA_TYPE_TABS_PAGE)

static void
add (PqaPeoplePage *self, GType type, const char *name, const char *title, const char *icon)
{
  PqaContext *context = pqa_page_get_context (PQA_PAGE (self));

  pqa_tabs_page_add (PQA_TABS_PAGE (self), g_object_new (type, "context", context, NULL), name,
                     title, icon);
}

static void
pqa_people_page_constructed (GObject *object)
{
  PqaPeoplePage *self = PQA_PEOPLE_PAGE (object);

  G_OBJECT_CLASS (pqa_people_page_parent_class)->constructed (object);
  add (self, PQA_TYPE_STAFF_TAB, "staff", _ ("Roster"), "pqa-people-symbolic");
  add (self, PQA_TYPE_DEPARTMENT_TAB, "departments", _ ("Departments"), "pqa-department-symbolic");
  add (self, PQA_TYPE_POST_TAB, "posts", _ ("Posts"), "pqa-post-symbolic");
}

static void
pqa_people_page_show_item (PqaPage *page, gint64 id)
{
  pqa_tabs_page_show (PQA_TABS_PAGE (page), "staff");
  pqa_page_show_item (pqa_tabs_page_get_visible (PQA_TABS_PAGE (page)), id);
}

static void
pqa_people_page_class_init (PqaPeoplePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pqa_people_page_constructed;
  PQA_PAGE_CLASS (klass)->show_item = pqa_people_page_show_item;
}

static void
pqa_people_page_init (PqaPeoplePage *self)
{
}

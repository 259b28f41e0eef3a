"""
What a course says about the organisation that uses it: names and numbers that are written down once.
"""

from pydantic import Field

from recovery_course.models.base import Closed, Text


class Contact(Closed):
    """
    Somebody to turn to.
    """

    who: Text = Field(description="Their name, as it is known: Night line of the region.")
    how: Text = Field(description="A telephone number, an address on the web or an e-mail address.")
    when: Text | None = Field(default=None, description="When they can be reached: day and night.")


class Policy(Closed):
    """
    A rule of the organisation's own, and where staff find it.
    """

    name: Text = Field(description="What it is called.")
    where: Text = Field(description="Where it is found: an address on the web, or words such as: the red binder.")


class Person(Closed):
    """
    Somebody by name.
    """

    name: Text = Field(description="The name.")
    email: Text | None = Field(default=None, description="The e-mail address, if it may be shown.")


class Organisation(Closed):
    """
    The organisation that uses a course. Every key may be left out.
    """

    name: Text | None = Field(default=None, description="The organisation's name, as staff say it.")
    emergency_number: Text | None = Field(default=None, description="What to dial when somebody is in danger.")
    crisis_contacts: tuple[Contact, ...] = Field(default=(), strict=False, description="Crisis lines.")
    staff_support: tuple[Contact, ...] = Field(default=(), strict=False, description="Who is there for staff.")
    reporting: tuple[Contact, ...] = Field(default=(), strict=False, description="Where harm is reported.")
    local_policies: tuple[Policy, ...] = Field(default=(), strict=False, description="Rules that staff should know.")
    facilitator: Person | None = Field(default=None, description="Who runs the course here.")
    privacy_contact: Person | None = Field(default=None, description="Who answers questions about privacy.")

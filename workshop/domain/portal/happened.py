"""What the record says of what happens to a portal."""

from collections.abc import Mapping
from typing import Final

from workshop.domain.portal.access import Access
from workshop.domain.words import Text

#: To whom a portal is open, as the record says it.
OPEN_TO: Final[Mapping[Access, Text]] = {
    Access.CLOSED: Text(de="nur für die Mitglieder", en="to members only"),
    Access.LINK: Text(de="für alle, die einen geheimen Link haben", en="to whoever has a secret link"),
    Access.ACCOUNT: Text(de="für alle, die ein Konto haben", en="to whoever has an account"),
    Access.PUBLIC: Text(de="für alle", en="to everybody"),
}
PORTAL: Final[Mapping[str, Text]] = {
    "portal-access-changed": Text(
        de="Das Portal ist jetzt offen {open_to}.", en="The portal is now open {open_to}."
    ),
    "portal-link-made": Text(
        de="Ein Link zum Portal wurde gemacht: „{label}“, gültig bis {until}.",
        en="A link to the portal was made: “{label}”, which works until {until}.",
    ),
    "portal-link-revoked": Text(
        de="Der Link „{label}“ zum Portal wurde gesperrt.",
        en="The link “{label}” to the portal was revoked.",
    ),
    "api-token-made": Text(
        de="Ein Token für Programme wurde gemacht: „{name}“, gültig bis {until}.",
        en="A token for programs was made: “{name}”, which works until {until}.",
    ),
    "api-token-revoked": Text(
        de="Das Token „{name}“ für Programme wurde gesperrt.",
        en="The token “{name}” for programs was revoked.",
    ),
}

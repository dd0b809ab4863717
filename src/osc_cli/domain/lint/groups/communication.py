"""Group 5xx, communication: labels, channels, who speaks and when: one line per rule, in the order of the codes."""

from osc_cli.domain.lint.rule import Rule
from osc_cli.domain.lint.rules.audience_not_defined import AudienceNotDefined
from osc_cli.domain.lint.rules.case_becomes_public import CaseBecomesPublic
from osc_cli.domain.lint.rules.channel_too_open import ChannelTooOpen
from osc_cli.domain.lint.rules.channel_with_one_owner import ChannelWithOneOwner
from osc_cli.domain.lint.rules.closed_channel_leaks import ClosedChannelLeaks
from osc_cli.domain.lint.rules.empty_card import EmptyCard
from osc_cli.domain.lint.rules.green_without_a_door import GreenWithoutADoor
from osc_cli.domain.lint.rules.label_never_falls import LabelNeverFalls
from osc_cli.domain.lint.rules.label_spelling import LabelSpelling
from osc_cli.domain.lint.rules.labels_that_expire import LabelsThatExpire
from osc_cli.domain.lint.rules.long_silence import LongSilence
from osc_cli.domain.lint.rules.no_second_reader import NoSecondReader
from osc_cli.domain.lint.rules.nobody_lowers_the_label import NobodyLowersTheLabel
from osc_cli.domain.lint.rules.nobody_speaks import NobodySpeaks
from osc_cli.domain.lint.rules.not_the_source import NotTheSource
from osc_cli.domain.lint.rules.one_label_for_all import OneLabelForAll
from osc_cli.domain.lint.rules.one_voice_only import OneVoiceOnly
from osc_cli.domain.lint.rules.promise_without_a_way_to_change import PromiseWithoutAWayToChange
from osc_cli.domain.lint.rules.public_before_members import PublicBeforeMembers
from osc_cli.domain.lint.rules.public_security_contact import PublicSecurityContact
from osc_cli.domain.lint.rules.reporter_not_protected import ReporterNotProtected
from osc_cli.domain.lint.rules.short_notice import ShortNotice
from osc_cli.domain.lint.rules.silence_before_the_next_word import SilenceBeforeTheNextWord
from osc_cli.domain.lint.rules.unknown_class import UnknownClass
from osc_cli.domain.lint.rules.unofficial_channel_used import UnofficialChannelUsed

COMMUNICATION: tuple[Rule, ...] = (
    LabelSpelling(),
    ChannelTooOpen(),
    GreenWithoutADoor(),
    AudienceNotDefined(),
    LabelNeverFalls(),
    NobodyLowersTheLabel(),
    NotTheSource(),
    ReporterNotProtected(),
    CaseBecomesPublic(),
    OneLabelForAll(),
    NobodySpeaks(),
    OneVoiceOnly(),
    NoSecondReader(),
    LongSilence(),
    SilenceBeforeTheNextWord(),
    PublicBeforeMembers(),
    ShortNotice(),
    PromiseWithoutAWayToChange(),
    ChannelWithOneOwner(),
    ClosedChannelLeaks(),
    UnknownClass(),
    UnofficialChannelUsed(),
    PublicSecurityContact(),
    LabelsThatExpire(),
    EmptyCard(),
)
